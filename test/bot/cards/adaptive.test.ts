import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdaptiveOptions, adaptiveCard, BETWEEN, MAX_BYTES } from '../../../bot/cards/adaptive.ts'
import type { Block, Card } from '../../../bot/cards/card.ts'

const web: AdaptiveOptions = { language: 'nl', press: 'submit', base: '/' }
const teams: AdaptiveOptions = { language: 'nl', press: 'execute', base: 'https://kompas.example.nl' }

const card = (blocks: Block[], actions: Card['actions'] = []): Card => ({
  title: 'Titel',
  notice: 'Bericht',
  blocks,
  actions,
})
const item = (n: number): Block => ({
  kind: 'item',
  title: `Zorgplan ${n}`,
  lines: ['Team Zorg', 'uiterlijk dinsdag'],
  badge: { text: 'Te laat', tone: 'attention' },
  actions: [{ kind: 'intent', label: 'Gedaan', intent: { do: 'done', duty: 'K7F3QP' }, style: 'primary' }],
})

/** Every value under this key, however deep. */
function all(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...all(inner, key),
  ])
}

describe('a card as an Adaptive Card', () => {
  it('is of version 1.5 and speaks its title', () => {
    expect(adaptiveCard(card([]), web)).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      speak: 'Titel',
    })
  })

  it('says the state of an item in words beside its title, and writes no yellow on white', () => {
    const late = adaptiveCard(card([item(1)]), web)
    expect(all(late, 'text')).toContain('Te laat')
    expect(all(late, 'color')).toEqual(['Attention'])
    const warned: Block[] = [
      { kind: 'item', title: 'MDO', lines: [], badge: { text: 'Is dit zo?', tone: 'warning' }, actions: [] },
      { kind: 'text', text: 'Er wacht iets', tone: 'warning' },
    ]
    const json = adaptiveCard(card(warned), web)
    expect(all(json, 'text')).toEqual(expect.arrayContaining(['Is dit zo?', 'Er wacht iets']))
    expect(all(json, 'color')).toEqual([])
    expect(all(json, 'style')).toContain('warning')
  })

  it('writes the foot of an item on one line, in small', () => {
    const foot = ['Team Zorg', 'Code K7F3QP']
    const json = adaptiveCard(card([{ kind: 'item', title: 'MDO', lines: [], foot, actions: [] }]), web)
    expect(all(json, 'text')).toEqual(expect.arrayContaining(['Team Zorg', BETWEEN, 'Code K7F3QP']))
    expect(all(json, 'size').filter((size) => size === 'Small')).toHaveLength(3)
  })

  it('never uses an element that reads text as Markdown', () => {
    const typed = '**niet vet** [klik](https://elders.example)'
    const blocks: Block[] = [
      { kind: 'text', text: typed },
      { kind: 'heading', text: typed },
      { kind: 'facts', facts: [{ label: typed, value: typed }] },
      { kind: 'quote', text: typed, by: typed },
      { kind: 'more', label: 'meer', blocks: [{ kind: 'text', text: typed }] },
    ]
    const types = all(adaptiveCard(card(blocks), teams), 'type')
    expect(types).toContain('TextRun')
    expect(types).not.toContain('TextBlock')
    expect(types).not.toContain('FactSet')
  })

  it('keeps a host from replacing what looks like a date function', () => {
    const json = JSON.stringify(adaptiveCard(card([{ kind: 'text', text: '{{DATE(2026-01-01)}}' }]), web))
    expect(json).not.toContain('{{')
    expect(json).toContain('DATE(2026-01-01)')
  })

  it('folds what is for later away, and gives each fold an id of its own', () => {
    const more = (label: string): Block => ({ kind: 'more', label, blocks: [{ kind: 'text', text: label }] })
    const json = adaptiveCard(card([more('een'), more('twee')]), { ...web, idPrefix: 'm1-' })
    const targets = all(json, 'targetElements').flat()
    expect(targets).toHaveLength(2)
    expect(new Set(targets).size).toBe(2)
    expect(all(json, 'id')).toEqual(expect.arrayContaining(targets))
    expect(targets.every((id) => String(id).startsWith('m1-'))).toBe(true)
  })

  describe('its buttons', () => {
    const intent = { do: 'done', duty: 'K7F3QP' } as const
    const actions: Card['actions'] = [
      { kind: 'intent', label: 'Gedaan', intent, style: 'primary' },
      { kind: 'page', label: 'Bekijk', path: '/duty/K7F3QP' },
    ]

    it('submit their intent on our own pages', () => {
      expect(all(adaptiveCard(card([], actions), web), 'actions').flat()).toEqual([
        { type: 'Action.Submit', title: 'Gedaan', style: 'positive', data: { intent } },
        { type: 'Action.OpenUrl', title: 'Bekijk', url: '/duty/K7F3QP' },
      ])
    })

    it('execute in Teams, and submit where that is not known', () => {
      const [button, page] = all(adaptiveCard(card([], actions), teams), 'actions').flat()
      expect(button).toMatchObject({
        type: 'Action.Execute',
        verb: 'done',
        data: { intent },
        fallback: { type: 'Action.Submit', data: { intent } },
      })
      // A link that signs in is made when it is asked for, and stands on no card.
      expect(page).toMatchObject({ type: 'Action.Execute', verb: 'page', data: { page: '/duty/K7F3QP' } })
    })

    it('leave pages out where pages cannot be reached', () => {
      const types = all(adaptiveCard(card([], actions), { ...teams, base: null }), 'type')
      expect(types).not.toContain('Action.OpenUrl')
    })
  })
})

describe('a card that is too big', () => {
  it('keeps the first items and says how many are left', () => {
    const many = Array.from({ length: 200 }, (_, n) => item(n))
    const json = adaptiveCard(card(many), teams)
    const shown = all(json, 'text').filter((text) => String(text).startsWith('Zorgplan')).length
    expect(shown).toBeGreaterThan(10)
    expect(JSON.stringify(json)).toContain(`Er zijn nog ${200 - shown} dingen`)
  })

  it('counts what was folded away, and what was only told as a number', () => {
    const items = Array.from({ length: 20 }, (_, n) => item(n))
    const long: Block[] = items.slice(8).map((one) => ({ ...one, lines: ['x'.repeat(2_500)] }) as Block)
    const blocks: Block[] = [
      ...items.slice(0, 8),
      { kind: 'more', label: 'En nog 12 taken', blocks: long },
      { kind: 'text', text: 'Er zijn nog 2 taken meer.', things: 2 },
    ]
    expect(JSON.stringify(adaptiveCard(card(blocks), web))).toContain('Er zijn nog 14 dingen')
  })

  it('leads to the page of a text, and to the list only of duties', () => {
    const long = Array.from(
      { length: 60 },
      (_, n): Block => ({ kind: 'text', text: `${n} ${'x'.repeat(900)}` }),
    )
    const text = JSON.stringify(adaptiveCard({ ...card(long), whole: { page: '/year/abc' } }, web))
    expect(text).toContain('Lees alles op de pagina')
    expect(text).toContain('/year/abc')
    expect(text).not.toMatch(/taken/)
    expect(text).not.toMatch(/Er zijn nog/)
    expect(JSON.stringify(adaptiveCard(card(long), web))).not.toContain('Typ')
    expect(JSON.stringify(adaptiveCard({ ...card(long), whole: 'tasks' }, web))).toContain('Typ \\"taken\\"')
    expect(
      JSON.stringify(adaptiveCard({ ...card(long.slice(0, 3)), whole: { page: '/x' } }, web)),
    ).not.toContain('Lees alles')
  })

  it('leaves no heading at its end with nothing under it', () => {
    const part: Block[] = [
      { kind: 'heading', text: 'Kopje' },
      { kind: 'text', text: 'x'.repeat(2_000) },
    ]
    const blocks = Array.from({ length: 20 }, () => part).flat()
    const shown = adaptiveCard({ ...card(blocks), whole: { page: '/x' } }, web).body as { id?: string }[]
    const last = shown.filter(({ id }) => id?.startsWith('heading')).at(-1)
    const at = shown.indexOf(last as never)
    expect(JSON.stringify(shown[at + 1])).toContain('xxx')
  })

  it('says so in the language of the reader', () => {
    const many = Array.from({ length: 200 }, (_, n) => item(n))
    expect(JSON.stringify(adaptiveCard(card(many), { ...teams, language: 'en' }))).toContain('more things')
  })

  it('fits, whatever people wrote', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 2_000 }), (lines, times) => {
        const blocks = lines.map((line): Block => ({ kind: 'text', text: line.repeat(times) }))
        const json = adaptiveCard(card(blocks), teams)
        expect(Buffer.byteLength(JSON.stringify(json))).toBeLessThanOrEqual(MAX_BYTES)
      }),
      { numRuns: 40 },
    )
  })
})
