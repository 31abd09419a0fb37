import { expect, it } from 'vitest'
import { htmlPage } from '../../../bot/web/pages/html.ts'
import { VersionsPage } from '../../../bot/web/pages/versions.ts'

const frame = { language: 'nl', viewer: null, sampleBar: null } as const
const one = (version: number) => ({ version, by: 'Kompasbot', compare: null })
const shown = htmlPage(
  VersionsPage(frame, {
    title: 'Kwaliteitsbeeld 2026',
    back: '/year/x',
    from: one(1),
    to: one(2),
    counts: '1 zin gelijk, 1 anders',
    note: null,
    parts: [
      { heading: 'Overdracht', changes: [{ kind: 'kept', text: 'Dit bleef.' }] },
      {
        heading: 'Medicatie',
        changes: [
          {
            kind: 'changed',
            words: [
              { kind: 'kept', text: 'De ronde begint' },
              { kind: 'gone', text: 'later.' },
              { kind: 'new', text: 'eerder.' },
            ],
          },
        ],
      },
    ],
    all: [],
    actions: [],
  }),
)

it('folds a part away that stayed as it was, and says how much that is', () => {
  expect(shown).toMatch(/Overdracht<\/h2>\s*<details class="same"><summary>1 zin is gelijk<\/summary>/)
  expect(shown).not.toMatch(/Medicatie<\/h2>\s*<details/)
})

it('marks what went and what came in a sentence, in words for who cannot see it', () => {
  expect(shown).toContain('~ Anders')
  expect(shown).toMatch(/<del><span class="unseen">weg:/)
  expect(shown).toMatch(/<ins><span class="unseen">nieuw:/)
})
