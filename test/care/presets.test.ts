import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { groundOf, type Rule } from '../../care/rule.ts'
import { EVENTS, ruleBook } from '../../care/rulebook.ts'
import { beginsOf, classOf, termOf } from '../../commands/rule-lines.ts'
import { presetLayers, readPreset } from '../../organisation.ts'
import { FRAMEWORKS, PRESETS, type Preset } from '../../organisation-file.ts'
import { RULE_KEYS } from '../../rule-keys.ts'
import { withStandardRules } from '../../scripts/standard-rules.ts'
import { codeIn, fenced, read, section, table } from '../docs/documents.ts'

const standaard = ruleBook(readPreset('standaard'))
const bookOf = (preset: Preset) => ruleBook(readPreset('standaard'), ...presetLayers(preset))

/** Every text in both languages that stands in a rule, with where it stands. */
function bilingual(value: unknown, path: string): { path: string; nl: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && 'en' in value) return [{ path, nl: String(value.nl), en: String(value.en) }]
  return Object.entries(value).flatMap(([key, one]) => bilingual(one, `${path}.${key}`))
}

function factsOf(rule: Rule): string[] {
  if (rule.onderwerp !== 'client') return []
  const begins = rule.begint.map(({ bij }) => bij).filter((bij) => bij !== 'start' && bij !== 'einde')
  return [...begins, ...(rule.klaar.door ?? []), ...rule.ook_klaar_door, ...rule.vervalt_door]
}

describe.each(PRESETS)('the preset %s', (preset) => {
  const book = bookOf(preset)
  const rules = Object.entries(book)
  const own =
    preset === 'standaard' ? Object.keys(standaard) : Object.keys(readPreset(preset).value as object)

  it('says everything in both languages, and in plain words', () => {
    const said = rules.flatMap(([id, rule]) => bilingual(rule, id))
    expect(said.length).toBeGreaterThan(3 * rules.length)
    expect(said.filter(({ nl, en }) => nl.trim() === '' || en.trim() === '')).toEqual([])
    expect(said.filter(({ nl, en }) => /[\u2013\u2014]| {2}/.test(nl + en))).toEqual([])
    const sentences = rules.map(([, { grond }]) => grond.bron_zegt)
    expect(sentences.filter(({ nl, en }) => nl === en)).toEqual([])
  })

  it('waits for nothing that cannot come in', () => {
    const known = new Set<string>([...Object.keys(book), ...EVENTS])
    expect(rules.flatMap(([, rule]) => factsOf(rule)).filter((fact) => !known.has(fact))).toEqual([])
  })

  it('names bouwstenen that the frameworks have', () => {
    const known = Object.entries(FRAMEWORKS).flatMap(([id, { bouwstenen }]) =>
      Object.keys(bouwstenen).map((number) => `${id}-${number}`),
    )
    expect(rules.flatMap(([, rule]) => rule.bouwsteen).filter((one) => !known.includes(one))).toEqual([])
    expect(rules.filter(([, rule]) => rule.bouwsteen.length === 0).map(([id]) => id)).toEqual([])
  })

  it('names its ground to an English reader without Dutch words, besides names', () => {
    const dutch = /\b(het|de|eigen|beleid|van|en|tot|geen|een|vraagt|noemt|afspraken|eisen)\b/i
    expect(rules.map(([, rule]) => groundOf(rule, 'en')).filter((text) => dutch.test(text))).toEqual([])
  })

  it('calls a term law only where the ground names a law, and its article when that is sure', () => {
    const isLaw = (rule: Rule) =>
      rule.onderwerp === 'client' ? Object.values(rule.kaders).includes('wet') : rule.klasse === 'wet'
    const law = 'Wlz|Wzd|Wkkgz|Wmcz|Arbowet'
    const named = ({ grond }: Rule) =>
      new RegExp(grond.zekerheid === 'zeker' ? `(${law}) art\\. \\d` : law).test(groundOf({ grond }, 'nl'))
    const lawful = rules.filter(([, rule]) => isLaw(rule))
    expect(lawful.length).toBeGreaterThan(3)
    expect(lawful.filter(([, rule]) => !named(rule)).map(([id]) => id)).toEqual([])
  })

  it('has a page that names every rule that it changes or adds', () => {
    const named = codeIn(read(`docs/presets/${preset}.md`))
    expect(own.length).toBeGreaterThan(5)
    expect(own.filter((id) => !named.includes(id))).toEqual([])
  })
})

describe('the pages about presets', () => {
  it('show the standard rules as they are (npm run schema makes the tables)', () => {
    const page = read('docs/presets/standaard.md')
    expect(page).toBe(withStandardRules(page))
    const row = '| `mdo` | MDO | bij het begin van elke periode | 1 keer per maand | eigen beleid | zeker |'
    expect(page.split('\n')).toContain(row)
    const listed = ['## Aan', '## Uit, tot je ze aanzet'].flatMap((heading) => table(section(page, heading)))
    expect(listed.map(([id]) => id).sort()).toEqual(
      Object.keys(standaard)
        .map((id) => `\`${id}\``)
        .sort(),
    )
  })

  it('show every preset, and explain every key as editors do', () => {
    const text = read('docs/presets/README.md')
    expect(table(text).map(([name = '']) => /`([\w-]+)`/.exec(name)?.[1])).toEqual([...PRESETS])
    const keys = table(section(text, '## Alle sleutels'))
    expect(keys.map(([key = '', meaning]) => [key.replaceAll('`', ''), meaning])).toEqual(
      Object.entries(RULE_KEYS),
    )
  })

  it('give examples that are right', () => {
    const examples = fenced(read('docs/presets/README.md'), 'yaml').map((text) => parse(text).regels)
    expect(examples.length).toBeGreaterThan(3)
    for (const { preset = 'standaard', wijzigingen = {} } of examples) {
      const changes = { read: readPreset(preset), under: [], value: wijzigingen }
      expect(() => ruleBook(readPreset('standaard'), ...presetLayers(preset), changes)).not.toThrow()
    }
  })

  it.each(['inwonende-zorg', 'verpleeghuis'] as const)(
    'tell terms and classes of %s as its rules have them',
    (preset) => {
      const book = bookOf(preset)
      const rows = read(`docs/presets/${preset}.md`)
        .split('\n')
        .flatMap((line) => {
          const [, , id = '', term = '', how = ''] =
            /^\|([^|]*)\| `(\w+)` \|([^|]*)\|([^|]*)\|/.exec(line) ?? []
          return id === '' || term.trim() === '' ? [] : [{ id, term: term.trim(), how: how.trim() }]
        })
      expect(rows.length).toBeGreaterThan(10)
      for (const { id, term, how } of rows) {
        const rule = book[id] as Rule
        const says = `${termOf(rule)} ${beginsOf(id, rule, book)}`
        for (const part of term.match(
          /\d+ (uur|dag|dagen|week|weken|maand|maanden)\b|\d+ keer per \w+|\d\d-\d\d/g,
        ) ?? []) {
          expect(says, `${id}: ${part}`).toContain(part)
        }
        expect(classOf(rule), id).toContain(how.replace(/ bij .*/, ''))
      }
    },
  )
})
