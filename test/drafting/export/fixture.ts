import { asDay } from '../../../care/day.ts'
import type { FigureRecord } from '../../../care/figures/figure.ts'
import type { Printed } from '../../../drafting/export/printed.ts'
import type { Chapter, PrintedImprovement, YearSentence } from '../../../drafting/year/year-text.ts'

/** Everything in here is invented. */
const figure = (
  id: string,
  label: string,
  value: number,
  of: number | null,
  more: Partial<FigureRecord> = {},
): FigureRecord => ({
  id,
  label,
  value,
  of,
  unit: 'bijeenkomst',
  team: null,
  period: [asDay('2026-01-01'), asDay('2026-12-31')],
  asOf: asDay('2027-01-10'),
  source: 'bijeenkomsten.csv',
  how: 'Gepland, gehouden en verzet zijn apart geteld; wat binnen een maand verzet is, telt één keer.',
  ...more,
})

const figures: FigureRecord[] = [
  figure('f:mdo-zorg-2026', "MDO's gehouden", 18, 24, { team: 'zorg' }),
  figure('f:mdo-dag-2026', "MDO's gehouden", 11, 12, { team: 'dag' }),
  figure('f:cto-organisatie-2026', 'Cliënttevredenheid', 8.3, null, {
    unit: 'cijfer',
    source: 'cijfers.csv',
    how: 'Gemiddelde van de ingevulde vragenlijsten, overgenomen uit het rapport van het onderzoek.',
    period: [asDay('2026-10-01'), asDay('2026-10-31')],
  }),
  figure('f:bhv-zorg-2026', 'Geldige BHV-scholing', 14, 16, {
    team: 'zorg',
    unit: 'medewerker',
    source: 'scholing.csv',
    period: [asDay('2026-12-31'), asDay('2026-12-31')],
  }),
]

let nth = 0
const say = (text: string, sources: string[], more: Partial<YearSentence> = {}): YearSentence => ({
  id: `s${++nth}`,
  text,
  sources,
  quote: null,
  author: 'writer',
  ...more,
})

export const improvement = (more: Partial<PrintedImprovement> = {}): PrintedImprovement => ({
  id: 'v1',
  title: 'Overdracht op vaste tijden',
  explanation: 'De overdracht tussen dag en avond krijgt een vast kwartier, met een korte lijst van punten.',
  owner: 'team zorg',
  quarter: '2027-K2',
  state: 'open',
  outcome: null,
  sources: ['r:A1', 'r:A2'],
  ...more,
})

const filler = [
  'In het voorjaar is met bewoners besproken hoe zij hun ochtend willen beginnen.',
  'Dat leverde per bewoner een korte lijst op, die nu in het zorgplan staat.',
  'Medewerkers merken dat het rustiger is aan tafel en dat er meer tijd is voor een gesprek.',
  'Niet overal is dat gelukt: in drie woningen bleef de planning leidend.',
  'In het najaar is daarom opnieuw gekeken naar de bezetting in de ochtend.',
]

function chapter(number: number, heading: string): Chapter {
  const block = (title: string | null, more: YearSentence[] = []) => ({
    kind: 'paragraph' as const,
    heading: title,
    sentences: [...filler.map((text, at) => say(text, [`r:A${(at % 3) + 1}`, 'r:B1'])), ...more],
  })
  const words = 'Wij vragen nu eerst wat iemand zelf wil.'
  return {
    id: `gk-${number}`,
    role: 'bouwsteen',
    bouwsteen: number,
    heading,
    sections: [
      { heading: null, parts: [block(null)] },
      {
        heading: 'Wat ging goed?',
        parts: [
          block('De ochtend op maat', [
            say(`Een collega schrijft: “${words}”`, ['r:A1'], {
              quote: { text: words, by: 'team zorg', source: 'r:A1' },
            }),
          ]),
          {
            kind: 'figures',
            caption: `Overleg en tevredenheid, bouwsteen ${number}`,
            figures: figures.map(({ id }) => id),
          },
          block('Samen met familie'),
        ],
      },
      {
        heading: 'Wat kan beter?',
        parts: [
          {
            kind: 'bullets',
            items: [
              {
                title: 'Overdracht',
                sentences: [say('De overdracht van dag naar avond is soms te kort.', ['r:A2'])],
              },
              {
                title: null,
                sentences: [say('Zes van de 24 geplande MDO’s gingen niet door.', ['f:mdo-zorg-2026'])],
              },
            ],
          },
          {
            kind: 'chart',
            caption: "MDO's per kwartaal",
            chart: {
              kind: number % 2 === 1 ? 'bars' : 'lines',
              title: `MDO's per kwartaal, bouwsteen ${number}`,
              alt: "In het eerste kwartaal waren er 5 MDO's in team zorg en 3 in team dagbesteding; in het vierde 4 en 3. Over het derde kwartaal heeft team dagbesteding geen cijfer.",
              unit: "MDO's",
              labels: ['K1', 'K2', 'K3', 'K4'],
              series: [
                { name: 'team zorg', values: [5, 4.5, 5, 4] },
                { name: 'team dagbesteding', values: [3, 2, null, 3] },
              ],
              sources: ['f:mdo-zorg-2026', 'f:mdo-dag-2026'],
            },
          },
          {
            kind: 'improvements',
            caption: 'Wat we gaan verbeteren',
            improvements: [
              improvement(),
              improvement({
                id: 'v2',
                title: "MDO's eerder plannen",
                explanation: 'Elk MDO wordt zes weken vooruit gepland, zodat familie mee kan doen.',
                owner: 'coördinatoren',
                state: 'done',
                outcome: "Vanaf oktober zijn alle MDO's op tijd gepland.",
                sources: ['f:mdo-zorg-2026'],
              }),
            ],
          },
          { kind: 'absent', text: '[cijfer ontbreekt: ziekteverzuim van team dagbesteding in 2026]' },
        ],
      },
    ],
  }
}

/** A whole document with a bit of everything; the same each time. */
export function sampleDocument(more: Partial<Printed> = {}): Printed {
  nth = 0
  const chapters: Chapter[] = [
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
              sentences: [
                say('Dit jaar vroegen we vaker wat mensen zelf willen.', ['r:A1', 'r:A2', 'r:A3']),
                say('Cliënten gaven ons het cijfer 8,3.', ['f:cto-organisatie-2026']),
                say('Wij zijn daar trots op.', [], { author: 'm1' }),
                say('Volgend jaar werken we aan een betere overdracht.', ['r:C1'], { author: 'm1' }),
              ],
            },
          ],
        },
      ],
    },
    chapter(1, 'Het kennen van wensen en behoeften'),
    chapter(2, 'Het bouwen van netwerken'),
    chapter(3, 'Het werk organiseren'),
    chapter(4, 'Leren en ontwikkelen'),
    chapter(5, 'Inzicht in kwaliteit'),
  ]
  return {
    text: {
      organisation: 'Zorggroep De Linde',
      year: 2026,
      framework: { id: 'gk', name: 'Generiek Kompas' },
      kind: 'kwaliteitsbeeld',
      title: 'Kwaliteitsbeeld 2026',
      writer: 'extractive',
      style: 'standaard',
      chapters,
      figures,
      missing: ['[cijfer ontbreekt: ziekteverzuim van team dagbesteding in 2026]'],
      refused: [{ text: 'Alle medewerkers zijn tevreden.', reason: 'Bij deze zin staat geen bron.' }],
    },
    version: 3,
    madeOn: asDay('2027-02-14'),
    isDecided: false,
    decidedOn: null,
    gates: [
      { name: 'Concept door het kernteam', by: ['Fatima Demir'], on: asDay('2027-02-20'), notHeld: null },
      {
        name: 'Reactie van het team',
        by: ['Joris Bakker'],
        on: asDay('2027-03-02'),
        notHeld: 'Het team is in maart pas compleet.',
      },
      { name: 'Raad van toezicht', by: ['Raad'], on: null, notHeld: null },
    ],
    reactions: [
      {
        by: 'Cliëntenraad',
        text: 'Wij lezen dit met plezier.\n\nOver de maaltijden staat weinig;  dat had  meer mogen zijn.',
      },
    ],
    remarks: [{ by: 'Raad van toezicht', text: 'Hoe verhoudt dit zich tot 2025?', answer: null }],
    sources: [
      { kind: 'reflection', id: 'r:A1', month: '2026-03', team: 'zorg' },
      { kind: 'reflection', id: 'r:A2', month: '2026-03', team: 'zorg' },
      { kind: 'reflection', id: 'r:A3', month: '2026-05', team: 'dag' },
      { kind: 'removed', id: 'r:B1', month: '2026-01', team: 'zorg', of: 'reflection' },
    ],
    teams: { zorg: 'team zorg', dag: 'team dagbesteding' },
    ...more,
  }
}
