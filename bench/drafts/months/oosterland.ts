import { counted, given, type KnownMonth } from '../month.ts'

const said =
  'Elke nieuwe collega krijgt drie weken een maatje, en dat voorkomt dat mensen in de proeftijd weggaan.'

/** A team of which one says all about one subject, a name in a consented quote, a wrong share and last year's words. */
export const oosterland: KnownMonth = {
  organisation: 'Oosterland',
  month: '2026-12',
  reflections: [
    given('F1', 'inwerken', { voice: 1, bouwsteen: 'gk-4', mayQuote: true, good: said }, '2026-12'),
    given(
      'F2',
      'inwerken',
      {
        voice: 2,
        bouwsteen: 'gk-4',
        mayQuote: true,
        better: 'De eerste dag begint zonder sleutel en zonder wachtwoord, en dat zegt iets over ons.',
      },
      '2026-12',
    ),
    given(
      'F3',
      'inwerken',
      {
        voice: 3,
        bouwsteen: 'gk-4',
        better: 'Met Truus Vlastuin liep een leerling twee uur verloren door het pand.',
        mayQuote: true,
      },
      '2026-12',
    ),
    given(
      'F4',
      'medicatie',
      { voice: 4, better: 'De sleutel van de kluis hangt op de kast ernaast.' },
      '2026-12',
    ),
    given(
      'F5',
      'medicatie',
      { voice: 4, better: 'De thermometer van de koelkast is al weken stuk.' },
      '2026-12',
    ),
    given(
      'F6',
      'huisarts',
      {
        voice: 5,
        mayQuote: true,
        good: 'De huisarts komt nu op een vaste ochtend en dan lopen we de vragen in één keer langs.',
      },
      '2026-12',
    ),
    given(
      'F7',
      'huisarts',
      { voice: 6, better: 'Negen van de tien keer bellen we zonder dat de vraag is opgeschreven.' },
      '2026-12',
    ),
    given(
      'F8',
      'wensen',
      {
        voice: 7,
        bouwsteen: 'gk-1',
        mayQuote: true,
        learned: 'Wie nooit in bad wilde, wilde wel met de voeten in een teil.',
      },
      '2026-12',
    ),
  ],
  figures: [
    counted('bhv', 15, 21, { family: 'training', unit: 'medewerker' }, '2026-12'),
    counted(
      'mic',
      3,
      null,
      {
        category: 'vallen',
        label: 'MIC-meldingen, vallen',
        unit: 'melding',
        id: 'f:mic-vallen-zorg-2026-12',
      },
      '2026-12',
    ),
    counted(
      'mic',
      2,
      null,
      {
        category: 'medicatie',
        label: 'MIC-meldingen, medicatie',
        unit: 'melding',
        id: 'f:mic-medicatie-zorg-2026-12',
      },
      '2026-12',
    ),
  ],
  missing: [],
  names: ['Truus Vlastuin'],
  earlier: [said],
  agreed: [
    {
      title: 'Een sleutel en wachtwoord op de eerste dag',
      explanation: '',
      owner: 'De planner',
      quarter: '2027-K1',
    },
  ],
  must: [/inwerken/i, /medicatie/i, /huisarts/i, /beter kan/i, /van de 21/i, /3 keer vallen/, /bad|wens/i],
  traps: [
    { trap: 'a name', shows: /Truus|Vlastuin/i },
    { trap: "last year's sentence", shows: /drie weken een maatje/i },
    {
      trap: 'one giver as the team',
      shows: /(?:schreven we|het team|collega’s).{0,40}medicatie|medicatie.{0,20}(?:schreven we|het team)/i,
    },
    { trap: 'words without consent', shows: /thermometer|op de kast ernaast|zonder dat de vraag/i },
    { trap: 'a wrong percentage', shows: /90 ?%|negen van de tien/i },
  ],
}
