import { describe, expect, it } from 'vitest'
import { explain as enExplain } from '../../../bot/texts/en/explain.ts'
import { faults as enFaults } from '../../../bot/texts/en/faults.ts'
import { screen as enScreen } from '../../../bot/texts/en/screen.ts'
import * as allEn from '../../../bot/texts/en.ts'
import { explain as nlExplain } from '../../../bot/texts/nl/explain.ts'
import { faults as nlFaults } from '../../../bot/texts/nl/faults.ts'
import { screen as nlScreen } from '../../../bot/texts/nl/screen.ts'
import * as allNl from '../../../bot/texts/nl.ts'

/** Of texts that take a list, or counts by name. */
const LISTS: Record<string, unknown[]> = {
  'trend.incomparable': ['small', ['Plannen']],
  'trend.contradiction': ['Plannen', [{ value: '1', source: 'a' }]],
  'versions.counts': [{ kept: 1, changed: 1, new: 1, gone: 1 }],
  'screen.where': [['zag mw. Jansen lopen']],
  'versions.unsourced': [['47']],
  'versions.unsourcedMark': [['47']],
  'monthDigest.alt': ['Plannen', [{ label: 'okt', value: '1' }]],
  'gathering.smallTeams.how': [2, ['Geteld.']],
}

/** Texts that take something are read with a sample of it; a number is read as one and as more. */
type Read = [path: string, text: string]
function read(of: unknown, path = ''): Read[] {
  if (typeof of === 'string') return [[path, of]]
  if (typeof of === 'function') {
    // Those of the screen take what it found.
    const found = ['name', 'room'] as unknown
    const counts = [{ kind: 'name', times: 2 }] as unknown
    const samples =
      path === 'screen.refusal'
        ? [[found]]
        : path === 'screen.line'
          ? [[3, counts]]
          : LISTS[path] !== undefined
            ? [LISTS[path]]
            : [
                [1, 1, 1, 1],
                [5, 5, 5, 5],
              ]
    return samples.map((sample, i) => [`${path}(${i})`, String(of(...sample))])
  }
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([key, value]) => read(value, path === '' ? key : `${path}.${key}`))
}

const nl = read({ ...allNl, explain: nlExplain, faults: nlFaults, screen: nlScreen })
const en = read({ ...allEn, explain: enExplain, faults: enFaults, screen: enScreen })
/** Sentences that only somebody at a command line reads. */
const inChat = (list: Read[]) => list.filter(([path]) => !path.startsWith('faults'))

describe('the texts', () => {
  it('are the same in both languages, word for word in place', () => {
    expect(en.map(([path]) => path).sort()).toEqual(nl.map(([path]) => path).sort())
    expect(nl.length).toBeGreaterThan(250)
  })

  it.each([
    ['Dutch', nl],
    ['English', en],
  ])('are never empty, too long or written with a dash in %s', (_, list) => {
    for (const [path, text] of list) {
      expect(text.trim(), path).not.toBe('')
      expect(text.length, path).toBeLessThanOrEqual(260)
      expect(text, path).not.toMatch(/[\u2013\u2014]|undefined|NaN|\[object| {2}| [.,:;]/)
    }
  })

  it('have no Dutch left in English', () => {
    const dutch =
      /\b(het|een|van|niet|voor|deze|jouw|wordt|zijn|geen|naar|zorg|taak|dag|maand|wij|jij|ik|je|kies|klaar)\b/i
    // What one can type, what a button in the other language says, and names of laws.
    const allowed = /voor: jaar|In het Nederlands|Algemene termijnenwet|language nl/
    for (const [path, text] of en) if (!allowed.test(text)) expect(text, path).not.toMatch(dutch)
  })

  it('have no English left in Dutch', () => {
    const english =
      /\b(the|you|your|this|please|task|duty|draft|save|submit|due|feedback|deadline|update|team lead)\b/i
    const allowed = /In English|taal nl|draft zonder --team/
    for (const [path, text] of nl) if (!allowed.test(text)) expect(text, path).not.toMatch(english)
  })

  it('speak to somebody as je, never as u', () => {
    for (const [path, text] of nl) expect(text, path).not.toMatch(/\b(u|uw)\b/)
  })

  it('are short enough to read at a glance: fourteen words a sentence on average, none above twenty-four', () => {
    const sentences = inChat(nl).flatMap(([, text]) =>
      text.split(/(?<=[.!?])\s+/).filter((one) => one.includes(' ')),
    )
    const lengths = sentences.map((sentence) => sentence.split(/\s+/).length)
    expect(lengths.reduce((sum, n) => sum + n, 0) / lengths.length).toBeLessThanOrEqual(14)
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 24)
    expect(long).toEqual([])
  })

  it('fit where a platform cuts: labels of buttons within 75 characters, titles of forms within 40', () => {
    for (const [path, text] of [...nl, ...en]) {
      if (path.includes('buttons.') || /\b(submit|approve|refuse|show|give)$/.test(path))
        expect(text.length, path).toBeLessThanOrEqual(75)
      if (path.endsWith('notice') || path.endsWith('Notice'))
        expect(text.length, path).toBeLessThanOrEqual(120)
    }
  })
})
