import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const TEXTS = path.resolve(import.meta.dirname, '../../../bot/texts')
const topicsOf = (language: 'nl' | 'en') => readdirSync(path.join(TEXTS, language)).sort()

/** Every text of a file by its place: what it says, or of what takes something how much it takes. */
type Told = { says: string } | { takes: number }
function told(of: unknown, at = ''): [string, Told][] {
  if (typeof of === 'string') return [[at, { says: of }]]
  if (typeof of === 'function') return [[at, { takes: of.length }]]
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([key, value]) => told(value, at === '' ? key : `${at}.${key}`))
}

/**
 * Words of a document, which is Dutch whoever reads it, and words that are only compared: of a whole file (true), or of
 * these parts of it. Nothing of it is said to somebody in chat or on a page.
 */
const DUTCH_WHOEVER_READS: Record<string, true | string[]> = {
  'drafting-checks.ts': ['draftingChecks.shape', 'draftingChecks.telling', 'draftingChecks.alike'],
  'drafting-otherwise.ts': true,
  'printing.ts': true,
  'year-counts.ts': true,
  'year-figures.ts': true,
  'year-plain.ts': true,
  'year-voices.ts': true,
  'year-words.ts': true,
}
const WHOLLY_DUTCH = Object.keys(DUTCH_WHOEVER_READS).filter((topic) => DUTCH_WHOEVER_READS[topic] === true)

const read = async (language: 'nl' | 'en', topic: string): Promise<Map<string, Told>> =>
  new Map(told({ ...(await import(path.join(TEXTS, language, topic))) }))

/** The Dutch of a file for which there must be English. */
async function readTwinned(topic: string): Promise<Map<string, Told>> {
  const parts = DUTCH_WHOEVER_READS[topic]
  const isDocument = (at: string) => Array.isArray(parts) && parts.some((part) => isIn(at, part))
  return new Map([...(await read('nl', topic))].filter(([at]) => !isDocument(at)))
}
const isIn = (at: string, part: string) => at === part || at.startsWith(`${part}.`)

/** What is the same in both languages: names, words to type, abbreviations, numbers and signs. */
const SAME = [
  /^[^a-z]*$/,
  /^(Kompasbot|Slack|Teams|Microsoft Teams|Team|[Ss]tatus|[Hh]elp|Open|Later|Week|Wk|\+1 week|Print|E-mail|[Mm]anagement|tip|database|postcode|incident|contract)$/,
  // Laws, and for whom one could type a word.
  /^(Wmo|Zvw|Jeugdwet|drafts|clients|years)$/,
  // The state of an improvement, and what stood there before; a check of the file by its id.
  /^(open|Was|(free|own|year|last)_gate|concept_first|month_reader)$/,
  // How a value is written in an organisation file.
  /^(P\d|boolean, |jjjj-|dd-mm|'uu:mm'|gk-1|a-z|>= P)/,
]

describe.each(topicsOf('nl').filter((topic) => !WHOLLY_DUTCH.includes(topic)))('the texts of %s', (topic) => {
  it('stand in both languages, take as much, and are never empty', async () => {
    const [nl, en] = [await readTwinned(topic), await read('en', topic)]
    expect([...en.keys()].sort()).toEqual([...nl.keys()].sort())
    expect(nl.size).toBeGreaterThan(0)
    for (const [at, text] of nl) {
      const other = en.get(at)
      if ('takes' in text) expect(other, at).toHaveProperty('takes')
      else expect(text.says.trim(), at).not.toBe('')
      if (other && 'says' in other) expect(other.says.trim(), at).not.toBe('')
    }
  })

  it('are not the same in both languages', async () => {
    const [nl, en] = [await readTwinned(topic), await read('en', topic)]
    const same = [...nl].flatMap(([at, text]) => {
      const other = en.get(at)
      const isSame = other && 'says' in other && 'says' in text && other.says === text.says
      return isSame && !SAME.some((may) => may.test(text.says)) ? [`${at}: ${text.says}`] : []
    })
    expect(same).toEqual([])
  })
})

describe('the topics', () => {
  it('are the same in both languages, but for those of a document', () => {
    const twinned = topicsOf('nl').filter((topic) => !WHOLLY_DUTCH.includes(topic))
    expect(topicsOf('en')).toEqual(twinned)
  })

  it('of a document are there, and have no English', async () => {
    expect(topicsOf('nl')).toEqual(expect.arrayContaining(Object.keys(DUTCH_WHOEVER_READS)))
    for (const [topic, parts] of Object.entries(DUTCH_WHOEVER_READS)) {
      if (parts === true) continue
      const [nl, en] = [await read('nl', topic), await read('en', topic)]
      for (const part of parts) {
        expect(
          [...nl.keys()].some((at) => isIn(at, part)),
          part,
        ).toBe(true)
        expect([...en.keys()].filter((at) => isIn(at, part))).toEqual([])
      }
    }
  })
})
