import { isDeepStrictEqual } from 'node:util'
import type { Channel } from '../../../bot/channel.ts'
import { teams as teamsTexts } from '../../../bot/texts/nl/teams.ts'
import type { Seen } from './play.ts'
import type { Line, Shown } from './seen.ts'

/** Where a platform must differ from the pages. What is not in this list may not. */
export interface Difference {
  on: Channel['name']
  because: string
  /** The step as it would be without the difference. */
  even(seen: Seen): Seen
}

const without = (seen: Seen, only: string): Seen => ({
  ...seen,
  only: seen.only.filter((one) => one !== only),
})

const inLines = (seen: Seen, change: (line: Line) => Line): Seen => ({
  ...seen,
  screens: Object.fromEntries(
    Object.entries(seen.screens).map(([who, cards]) => [
      who,
      Object.fromEntries(
        Object.entries(cards).map(([i, card]): [string, Shown] => [
          i,
          { ...card, lines: card.lines.map(change) },
        ]),
      ),
    ]),
  ),
})

/** A quote of more than one line begins on the first and ends on the last. */
const unquoted = (text: string): string =>
  text
    .replace(/^“(.*)”$/s, '$1')
    .replace(/^“([^”]*)$/, '$1')
    .replace(/^([^“]*)”$/, '$1')

export const DIFFERENCES: Difference[] = [
  {
    on: 'slack',
    because: 'a window opens only for who pressed something, so a typed word brings a button first',
    even: (seen) => without(seen, 'a typed word brings a button that opens the window'),
  },
  {
    on: 'slack',
    because: 'what was said by somebody stands between quotation marks, for it cannot be set in italics',
    even: (seen) => inLines(seen, (line) => ('text' in line ? { text: unquoted(line.text) } : line)),
  },
  {
    on: 'teams',
    because: 'an answer to a button is a text of its own where no card can take its place',
    even: (seen) => without(seen, 'told as a text'),
  },
  {
    on: 'teams',
    because: 'the answer to a button is the card as it stands now, with what is told on top',
    even: (seen) => without(seen, 'told on top of the card'),
  },
  {
    on: 'teams',
    because: 'a form that was a message of its own becomes one sentence when it is over',
    even: (seen) => without(seen, 'one sentence as a card'),
  },
  {
    on: 'teams',
    because: 'a form cannot stay open: it comes anew, says what is wrong with it and holds what was typed',
    even: (seen) => {
      const above = `above the form: ${teamsTexts.notSaved}`
      const anew = 'the form comes anew with what is wrong'
      if (!seen.only.includes(above) || !seen.only.includes(anew)) return seen
      return { ...without(without(seen, above), anew), form: null }
    },
  },
  {
    on: 'teams',
    because: 'an error says that it is one in words, for it cannot stand in red below the field',
    even: (seen) => ({
      ...seen,
      errors: Object.fromEntries(
        Object.entries(seen.errors).map(([field, text]) => [
          field,
          text.replace(teamsTexts.fieldError(''), ''),
        ]),
      ),
    }),
  },
  {
    on: 'teams',
    because: 'that a field may stay empty is said in its label',
    even: ({ form, ...seen }) => ({
      ...seen,
      form: form && {
        ...form,
        fields: form.fields.map((field) =>
          field.required ? field : { ...field, label: field.label.replace(teamsTexts.optional(''), '') },
        ),
      },
    }),
  },
]

/** What is left of a step when every difference of its platform is taken away; `used` hears which there were. */
export function evened(channel: Channel['name'], seen: Seen, used: (difference: Difference) => void): Seen {
  return DIFFERENCES.filter(({ on }) => on === channel).reduce((before, difference) => {
    const after = difference.even(before)
    if (!isDeepStrictEqual(before, after)) used(difference)
    return after
  }, seen)
}

/** In Teams a form that comes anew reads the duty anew, and each time is in the access log; elsewhere it stays open. */
export function evenedLog(channel: Channel['name'], lines: string[]): string[] {
  const all = lines.filter((line) => !isMeeting(line))
  return channel === 'teams' ? [...new Set(all)] : all
}

/** That an account on a platform is linked to somebody, as he is first met there. The pages have no accounts. */
const isMeeting = (line: string) => /"actor":"kompasbot","action":"change","object":"channel:/.test(line)
