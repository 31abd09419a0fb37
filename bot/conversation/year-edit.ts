import { unsourcedNumbers } from '../../drafting/unsourced-numbers.ts'
import { sentencesOf } from '../../drafting/year/edit.ts'
import type { YearSentence, YearText } from '../../drafting/year/year-text.ts'
import { listTeams } from '../../prisma/store/teams.ts'
import { editYearSentence, strikeYearSentences, type YearChange } from '../../prisma/store/year-gates.ts'
import { yearSources } from '../../prisma/store/year-sources.ts'
import type { Field } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { mayEditYear } from './may-year.ts'
import { afterChange, type OpenYear, openYear, versionOf, yearAsSeen } from './open-year.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'
import { typed } from './typed.ts'
import { longText } from './year-gates.ts'
import { standingOf } from './year-standing.ts'

const LONGEST_SENTENCE = 600
const LONGEST_REASON = 280
/** So long may a line of a list be on every platform, and so many may there be. */
const LONGEST_OPTION = 70
const MOST_OPTIONS = 100

/** Asks for other words: for one sentence, or for one to choose from a chapter. */
export async function askYearSentence(
  turn: Turn,
  id: string,
  version: number,
  part: { chapter: string } | { sentence: string },
): Promise<Answer> {
  const open = await yearAsSeen(turn, id, version, mayEditYear)
  if ('answer' in open) return open.answer
  const t = turn.texts.year
  const known = sentencesIn(open, part)
  if (known.length === 0) return done(t.sentenceGone)
  const one = 'sentence' in part ? known[0] : undefined
  const field = { ...longText('text', t.editField, LONGEST_SENTENCE, true), hint: t.editHint }
  const choose: Field = {
    kind: 'choice',
    name: 'sentence',
    label: t.editWhich,
    required: true,
    options: known.slice(0, MOST_OPTIONS).map(({ id: value, text }) => ({ value, label: shortened(text) })),
  }
  return {
    kind: 'form',
    form: {
      id: 'year_sentence',
      title: t.editTitle,
      ...warning(turn, open),
      fields: one ? [{ ...field, value: one.text }] : [choose],
      submit: one ? t.save : turn.texts.versions.chosen,
      context: { year: id, version: String(version), ...(one && { sentence: one.id }) },
    },
  }
}

export async function saveYearSentence(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const open = await openYear(turn, context.year ?? '', mayEditYear)
  if ('answer' in open) return open.answer
  const sentence = context.sentence ?? values.sentence ?? ''
  if (sentence === '') return fieldError('sentence', turn.texts.conversation.required)
  // Only the sentence was chosen: its own words come in the next form.
  if (context.sentence === undefined)
    return askYearSentence(turn, open.year.id, versionOf(context.version), { sentence })
  const said = await typed(turn, 'text', values.text ?? '', LONGEST_SENTENCE)
  if ('answer' in said) return said.answer
  const { org } = turn.house
  const change = { ...changeOf(turn, open, context), sentence, text: said.text }
  const t = turn.texts.year
  return afterChange(turn, await editYearSentence(turn.tx, org, change), async (year) => {
    const { gate } = await standingOf(turn.tx, turn.house, year)
    const edited = gate && gate.id !== open.standing.gate?.id ? t.editedAgain(gate.name) : t.edited
    const loose = await unsourced(turn, year.text, sentence)
    return loose.length === 0 ? edited : `${edited} ${turn.texts.versions.unsourced(loose)}`
  })
}

/** A person answers for a sentence of her own, and is told which numbers its sources do not carry. */
async function unsourced({ tx, house: { org } }: Turn, text: YearText, id: string): Promise<string[]> {
  const sentence = sentencesOf(text).find((one) => one.id === id)
  if (!sentence) return []
  const sources = (await yearSources(tx, org, text)).filter((source) => sentence.sources.includes(source.id))
  const names = (await listTeams(tx, org)).map(({ name }) => name)
  return unsourcedNumbers(sentence.text, sources, names)
}

/** Asks why a sentence goes out. */
export async function askStrike(turn: Turn, id: string, version: number, sentence: string): Promise<Answer> {
  const open = await yearAsSeen(turn, id, version, mayEditYear)
  if ('answer' in open) return open.answer
  const t = turn.texts.year
  const [one] = sentencesIn(open, { sentence })
  if (!one) return done(t.sentenceGone)
  return {
    kind: 'form',
    form: {
      id: 'strike_year',
      title: t.strikeTitle,
      intro: one.text,
      fields: [longText('reason', turn.texts.gates.reason, LONGEST_REASON, true)],
      submit: t.strike,
      context: { year: id, version: String(version), sentence },
    },
  }
}

export async function saveStrike(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const open = await openYear(turn, context.year ?? '', mayEditYear)
  if ('answer' in open) return open.answer
  const said = await typed(turn, 'reason', values.reason ?? '', LONGEST_REASON)
  if ('answer' in said) return said.answer
  const out = [{ at: context.sentence ?? '', reason: said.text }]
  const change = { ...changeOf(turn, open, context), out }
  const struck = await strikeYearSentences(turn.tx, turn.house.org, change)
  return afterChange(turn, struck, () => turn.texts.year.struck)
}

function changeOf(turn: Turn, { year, standing }: OpenYear, context: Values): YearChange {
  return {
    documentId: year.id,
    version: versionOf(context.version),
    memberId: turn.member.id,
    now: turn.now,
    gates: standing.gates.map(({ id }) => id),
  }
}

function sentencesIn({ year }: OpenYear, part: { chapter: string } | { sentence: string }): YearSentence[] {
  if ('sentence' in part) return sentencesOf(year.text).filter(({ id }) => id === part.sentence)
  return sentencesOf({
    ...year.text,
    chapters: year.text.chapters.filter(({ id }) => id === part.chapter),
  })
}

/** A text that passed the first step starts there again: said before somebody changes it. */
function warning(turn: Turn, { standing }: OpenYear): { intro?: string } {
  const [first] = standing.gates
  if (!first || first.id === standing.gate?.id) return {}
  return { intro: turn.texts.year.editAgain(first.name) }
}

const shortened = (text: string): string =>
  text.length <= LONGEST_OPTION ? text : `${text.slice(0, LONGEST_OPTION - 1).trimEnd()}…`
