import type { YearPage, YearPageSentence, YearPageSource } from '../../../bot/web/year-page.ts'
import { chartSvg } from '../../../drafting/export/chart-svg.ts'

const reflection: YearPageSource = {
  kind: 'reflection',
  ref: 'r:8K2Q4M7T',
  team: 'zorg',
  month: '2026-10',
  text: 'Wat ging goed? De overdracht liep rustig.',
}
const sentence = (id: string, text: string, changed: Partial<YearPageSentence> = {}): YearPageSentence => ({
  id,
  text,
  quotedFrom: null,
  editedBy: null,
  sources: [reflection],
  ...changed,
})
const alt = 'Gesprekken per kwartaal: 4, 5, 4, 5.'
const image = `data:image/svg+xml;base64,${Buffer.from(
  chartSvg({
    kind: 'bars',
    title: 'Gesprekken per kwartaal',
    alt,
    unit: 'gesprekken',
    labels: ['K1', 'K2', 'K3', 'K4'],
    series: [{ name: '2026', values: [4, 5, 4, 5] }],
    sources: [],
  }),
).toString('base64')}`

/** The text of a year on its way, as the quality officer sees it. */
export const year: YearPage = {
  id: '0197c1de-4444-7abc-8def-000000000004',
  version: 3,
  title: 'Kwaliteitsbeeld 2026',
  organisation: 'De Linde',
  framework: 'Generiek Kompas',
  view: 'whole',
  isDecided: false,
  waitsAt: 'Reactie van het team',
  atTurn: ['Jip de Groot', 'Roos Hoekstra'],
  chapters: [
    {
      id: 'public',
      heading: 'In het kort',
      sections: [
        {
          heading: null,
          parts: [
            {
              kind: 'paragraph',
              heading: null,
              sentences: [
                sentence(
                  'public-1',
                  'In 2026 spraken we elke bewoner twee keer over wat die belangrijk vindt.',
                ),
                sentence('public-2', 'Meestal was dat op tijd; in de zomer lukte dat niet altijd.', {
                  editedBy: 'Kim Postma',
                }),
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'gk-1',
      heading: 'Het kennen van wensen en behoeften',
      sections: [
        {
          heading: 'Wat we zagen',
          parts: [
            {
              kind: 'paragraph',
              heading: 'Gesprekken',
              sentences: [
                sentence('gk-1-1', 'Een collega schrijft: “Rustige ronde.”', { quotedFrom: 'team zorg' }),
                sentence('gk-1-2', 'De familie dacht vaker mee.', {
                  sources: [{ kind: 'told', text: 'r:X: de tekst is verwijderd na de bewaartijd.' }],
                }),
              ],
            },
            {
              kind: 'bullets',
              items: [{ title: 'Medicatie', sentences: [sentence('gk-1-3', 'De ronde begint later.')] }],
            },
            {
              kind: 'figures',
              caption: 'Gesprekken in 2026',
              rows: [
                { label: 'Gesprekken gehouden', value: '18 van 20 (90\u00a0%)', note: 'Geteld (kompasbot)' },
              ],
            },
            { kind: 'chart', caption: 'Gesprekken per kwartaal', alt, image },
            {
              kind: 'improvements',
              caption: 'Wat we gaan verbeteren',
              items: [
                {
                  title: 'Rust aan tafel',
                  explanation: 'Twee mensen eten mee.',
                  line: 'team Zorg, 2e kwartaal 2027',
                  state: 'open',
                  outcome: null,
                },
              ],
            },
            { kind: 'absent', text: 'Over ervaringen van familie is dit jaar niets vastgelegd.' },
          ],
        },
      ],
    },
  ],
  plain: [],
  gates: ['Kernteam: doorgegeven door Ilse van Bergen, ma 1 februari', 'Reactie van het team: nu aan zet'],
  remarks: [
    {
      text: 'Wij missen de nacht.',
      by: 'Roos Hoekstra, Reactie van het team, di 2 februari',
      answer: null,
      toAnswer: {
        kind: 'intent',
        label: 'Antwoord geven',
        intent: {
          do: 'answer_remark',
          year: '0197c1de-4444-7abc-8def-000000000004',
          remark: '0197c1de-5555-7abc-8def-000000000005',
        },
      },
    },
  ],
  missing: ['[cijfer ontbreekt: cliënttevredenheid]'],
  refused: [{ text: 'Iedereen is tevreden.', reason: 'Dit getal staat niet in de bronnen.' }],
  beforeAdopting: [],
  actions: [
    {
      kind: 'intent',
      label: 'Doorgeven',
      intent: { do: 'pass_year', year: '0197c1de-4444-7abc-8def-000000000004', version: 3 },
      style: 'primary',
    },
    {
      kind: 'intent',
      label: 'Teruggeven',
      intent: { do: 'return_year', year: '0197c1de-4444-7abc-8def-000000000004', version: 3 },
      style: 'danger',
    },
    {
      kind: 'intent',
      label: 'Opmerking geven',
      intent: { do: 'remark_year', year: '0197c1de-4444-7abc-8def-000000000004' },
    },
  ],
  mayEdit: true,
  versions: [],
}
