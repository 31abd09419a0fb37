import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, countChanges, type Headed, wordChanges } from '../../drafting/compare.ts'

const on = (text: string, sources = [`r:${text.length}`], heading = 'Overdracht'): Headed => ({
  text,
  sources,
  heading,
})

describe('versions, sentence by sentence', () => {
  const a = on('De overdracht ging rustig en volledig.')
  const b = on('De planning kwam te laat voor de helft van het team.')
  const c = on('Samen koffie drinken hielp bij het gesprek.')

  it('tell what stayed, changed, went and came, each where it stands', () => {
    const changed = on('De overdracht ging rustig, volledig en op tijd.')
    const fresh = on('Twee nieuwe bewoners kregen een welkomstgesprek.', ['r:9'], 'Welkom')
    expect(compareVersions([a, b, c], [changed, c, fresh])).toEqual([
      {
        heading: 'Overdracht',
        changes: [
          { kind: 'changed', before: a.text, text: changed.text },
          { kind: 'gone', text: b.text },
          { kind: 'kept', text: c.text },
        ],
      },
      { heading: 'Welkom', changes: [{ kind: 'new', text: fresh.text }] },
    ])
  })

  it('see the same sources told in other words as one sentence that changed', () => {
    const one = on('Over de overdracht kwamen drie reflecties binnen.', ['r:1', 'r:2', 'r:3'])
    const other = on('Drie reflecties gaan over de overdracht.', ['r:3', 'r:2', 'r:1'])
    expect(countChanges(compareVersions([one], [other]))).toEqual({ kept: 0, changed: 1, new: 0, gone: 0 })
    const another = { ...other, text: 'De avonddienst vroeg om meer tijd voor de overdracht.' }
    expect(countChanges(compareVersions([one], [another]))).toMatchObject({ changed: 0, gone: 1, new: 1 })
  })

  it('see a sentence that somebody wrote over as changed, whatever the words are', () => {
    const own = { ...on('Wij doen dit voortaan op vrijdag.', ['r:1']), author: 'kim' }
    const written = { ...on('De overdracht ging rustig en volledig.', ['r:1']), author: 'writer' }
    const beside = { ...on('De planning kwam te laat.', ['r:1']), author: 'writer' }
    expect(countChanges(compareVersions([written, beside], [own, beside]))).toMatchObject({
      kept: 1,
      changed: 1,
      new: 0,
    })
    expect(countChanges(compareVersions([own, beside], [written, beside])), 'and back').toMatchObject({
      changed: 1,
      gone: 0,
    })
    const elsewhere = { ...own, sources: ['r:7'] }
    expect(countChanges(compareVersions([written], [elsewhere]))).toMatchObject({
      changed: 0,
      new: 1,
      gone: 1,
    })
  })

  it('know which of two sentences of one source was written over', () => {
    const [first, second] = [
      { ...on('Samen koffie drinken hielp.', ['r:1']), id: 'gk-1-1', author: 'writer' },
      { ...on('De stoel hing achter de kast.', ['r:1']), id: 'gk-1-2', author: 'writer' },
    ]
    const own = { ...second, text: 'Wij spreken vaker af.', author: 'kim' }
    expect(compareVersions([first, second], [own])[0]?.changes).toEqual([
      { kind: 'gone', text: first.text },
      { kind: 'changed', before: second.text, text: own.text },
    ])
  })

  it('see a sentence that moved as kept', () => {
    expect(countChanges(compareVersions([a, b, c], [c, a, b]))).toEqual({
      kept: 3,
      changed: 0,
      new: 0,
      gone: 0,
    })
  })

  const word = fc.constantFrom('team', 'overdracht', 'planning', 'rustig', 'beter', 'avond', 'familie')
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => on(words.join(' '), ['r:1']))

  it('leave out no sentence of either version, and none comes twice', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 8 }),
        fc.array(sentence, { maxLength: 8 }),
        (before, after) => {
          const all = compareVersions(before, after).flatMap(({ changes }) => changes)
          const shown = (kinds: string[]) => all.filter(({ kind }) => kinds.includes(kind))
          expect(
            shown(['kept', 'changed', 'new'])
              .map(({ text }) => text)
              .sort(),
          ).toEqual(after.map(({ text }) => text).sort())
          const old = shown(['kept', 'changed', 'gone']).map((one) =>
            one.kind === 'changed' ? one.before : one.text,
          )
          expect(old.sort()).toEqual(before.map(({ text }) => text).sort())
        },
      ),
    )
  })
})

describe('a changed sentence, word by word', () => {
  it('tells which words went and came', () => {
    expect(wordChanges('De overdracht ging rustig.', 'De overdracht ging erg rustig.')).toEqual([
      { kind: 'kept', text: 'De overdracht ging' },
      { kind: 'new', text: 'erg' },
      { kind: 'kept', text: 'rustig.' },
    ])
  })

  it('gives both sentences back, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordChanges(before, after)
        const without = (kind: string) =>
          changes.flatMap((one) => (one.kind === kind ? [] : [one.text])).join(' ')
        expect(without('new')).toBe(before)
        expect(without('gone')).toBe(after)
      }),
    )
  })

  it('does not reckon long over a sentence without end', () => {
    const long = 'woord '.repeat(5000).trim()
    expect(wordChanges(long, `${long} x`).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})
