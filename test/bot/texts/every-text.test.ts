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
const read = async (language: 'nl' | 'en', topic: string): Promise<Map<string, Told>> =>
  new Map(told({ ...(await import(path.join(TEXTS, language, topic))) }))

/** What is the same in both languages: names, words to type, abbreviations, numbers and signs. */
const SAME = [
  /^[^a-z]*$/,
  /^(Kompasbot|Slack|Teams|Microsoft Teams|Team|[Ss]tatus|[Hh]elp|Open|Later|Week|Wk|\+1 week|Print|E-mail|[Mm]anagement|tip|database|postcode|incident|contract)$/,
  // Laws, and for whom one could type a word.
  /^(Wmo|Zvw|Jeugdwet|drafts|clients)$/,
  // How a value is written in an organisation file.
  /^(P\d|boolean, |jjjj-|dd-mm|'uu:mm'|gk-1|a-z|>= P)/,
]

describe.each(topicsOf('nl'))('the texts of %s', (topic) => {
  it('stand in both languages, take as much, and are never empty', async () => {
    const [nl, en] = [await read('nl', topic), await read('en', topic)]
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
    const [nl, en] = [await read('nl', topic), await read('en', topic)]
    const same = [...nl].flatMap(([at, text]) => {
      const other = en.get(at)
      const isSame = other && 'says' in other && 'says' in text && other.says === text.says
      return isSame && !SAME.some((may) => may.test(text.says)) ? [`${at}: ${text.says}`] : []
    })
    expect(same).toEqual([])
  })
})

describe('the topics', () => {
  it('are the same in both languages', () => {
    expect(topicsOf('en')).toEqual(topicsOf('nl'))
  })
})
