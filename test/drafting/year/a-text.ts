import { asDay } from '../../../care/day.ts'
import type { YearSentence, YearText } from '../../../drafting/year/year-text.ts'

const sentence = (id: string, text: string, sources: string[]): YearSentence => ({
  id,
  text,
  sources,
  quote: null,
  author: 'writer',
})

/** A small text of a year: a public summary, a look back and one bouwsteen. */
export function aYear(changed: Partial<YearText> = {}): YearText {
  return {
    organisation: 'De Linde',
    year: 2026,
    framework: { id: 'gk', name: 'Generiek Kompas' },
    kind: 'kwaliteitsbeeld',
    title: 'Kwaliteitsbeeld 2026',
    writer: 'extractive',
    style: 'huis',
    chapters: [
      {
        id: 'public',
        role: 'public',
        bouwsteen: null,
        heading: 'In het kort',
        sections: [
          {
            heading: null,
            parts: [
              {
                kind: 'paragraph',
                heading: null,
                sentences: [sentence('public-1', 'We spraken elke bewoner twee keer.', ['f:gesprek-2026'])],
              },
            ],
          },
        ],
      },
      {
        id: 'lookback',
        role: 'lookback',
        bouwsteen: null,
        heading: 'Terugblik',
        sections: [
          { heading: null, parts: [{ kind: 'absent', text: 'Over vorig jaar is niets vastgelegd.' }] },
        ],
      },
      {
        id: 'gk-1',
        role: 'bouwsteen',
        bouwsteen: 1,
        heading: 'Het kennen van wensen en behoeften',
        sections: [
          {
            heading: 'Wat we zagen',
            parts: [
              {
                kind: 'paragraph',
                heading: null,
                sentences: [
                  sentence('gk-1-1', 'Het team sprak vaker met familie.', ['r:A']),
                  {
                    ...sentence('gk-1-2', 'Een collega schrijft: “Rustige ronde.”', ['r:A']),
                    quote: { text: 'Rustige ronde.', by: 'team zorg', source: 'r:A' },
                  },
                ],
              },
              {
                kind: 'bullets',
                items: [
                  { title: 'Medicatie', sentences: [sentence('gk-1-3', 'De ronde begint later.', ['r:A'])] },
                ],
              },
              { kind: 'figures', caption: 'Gesprekken', figures: ['f:gesprek-2026'] },
            ],
          },
        ],
      },
    ],
    figures: [
      {
        id: 'f:gesprek-2026',
        label: 'Gesprekken',
        value: 18,
        of: 20,
        unit: 'gesprekken',
        team: null,
        period: [asDay('2026-01-01'), asDay('2026-12-31')],
        asOf: asDay('2026-12-31'),
        source: 'kompasbot',
        how: 'geteld',
      },
    ],
    missing: [],
    refused: [],
    ...changed,
  }
}
