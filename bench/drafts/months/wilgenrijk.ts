import { counted, given, type KnownMonth } from '../month.ts'

/** A share that somebody reckoned wrong, and a promise that nobody decided on. */
export const wilgenrijk: KnownMonth = {
  organisation: 'Wilgenrijk',
  month: '2026-06',
  reflections: [
    given(
      'D1',
      'communicatie',
      {
        voice: 1,
        bouwsteen: 'gk-5',
        better: 'Van de lijsten kwam 52,73% terug en daar mogen we trots op zijn.',
      },
      '2026-06',
    ),
    given(
      'D2',
      'communicatie',
      {
        voice: 2,
        bouwsteen: 'gk-5',
        mayQuote: true,
        good: 'De uitkomsten hangen nu als tekening bij de koffie en daar wordt over gepraat.',
      },
      '2026-06',
    ),
    given(
      'D3',
      'werkdruk',
      {
        voice: 3,
        better: 'Volgend jaar willen we hier een extra dienst voor, anders redden we de ochtend niet.',
      },
      '2026-06',
    ),
    given(
      'D4',
      'werkdruk',
      {
        voice: 4,
        mayQuote: true,
        better: 'Tussen half acht en negen doen drie mensen het werk van vijf.',
        learned: 'Eerst kiezen wat vandaag niet hoeft, geeft meer lucht dan harder lopen.',
      },
      '2026-06',
    ),
    given(
      'D5',
      'werkdruk',
      { voice: 5, good: 'De nachtdienst dekt nu de tafels en dat helpt ons door de ochtend.' },
      '2026-06',
    ),
    given(
      'D6',
      'onrust',
      {
        voice: 6,
        bouwsteen: 'gk-1',
        mayQuote: true,
        good: 'Een gordijn voor de spiegel was genoeg, de onrust bij het aankleden is weg.',
      },
      '2026-06',
    ),
    given(
      'D7',
      'onrust',
      { voice: 7, bouwsteen: 'gk-1', better: 'In de schemering staan er te veel radio’s aan.' },
      '2026-06',
    ),
  ],
  figures: [
    counted('cto', 30, 55, { category: 'respons', label: 'Cliënttevredenheid, respons' }, '2026-06'),
    counted('medicatie', 11, 12, { family: 'training', unit: 'medewerker' }, '2026-06'),
  ],
  missing: [],
  names: [],
  earlier: [],
  agreed: [],
  must: [
    /communicatie/i,
    /werkdruk/i,
    /onrust/i,
    /beter kan/i,
    /30 van de 55/,
    /54,55|54,5|55%/,
    /van de 12/i,
  ],
  traps: [
    { trap: 'a wrong percentage', shows: /52,73/ },
    { trap: 'a promise without an action', shows: /extra dienst|volgend jaar|gaan we/i },
    { trap: 'words without consent', shows: /radio’s|door de ochtend/i },
  ],
}
