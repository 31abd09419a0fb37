import { counted, given, type KnownMonth } from '../month.ts'

const said =
  'In het voorjaar hielden de teams elke dinsdag een korte start met thee, en sindsdien komen vragen eerder op tafel.'

/** One person who wrote three times, last year's text pasted anew, and a subject without words. */
export const deKade: KnownMonth = {
  organisation: 'De Kade',
  month: '2026-11',
  reflections: [
    given(
      'C1',
      'rooster',
      {
        voice: 1,
        better: 'Ik hoor op zondag dat ik maandag begin.',
      },
      '2026-11',
    ),
    given(
      'C2',
      'rooster',
      {
        voice: 1,
        better: 'Ruilen kan alleen via een lijst die thuis niet te zien is.',
      },
      '2026-11',
    ),
    given('C3', 'rooster', { voice: 1, better: 'De vakantielijst ging drie keer rond.' }, '2026-11'),
    given('C4', 'samenwerking', { voice: 2, mayQuote: true, good: said }, '2026-11'),
    given(
      'C5',
      'samenwerking',
      {
        voice: 3,
        mayQuote: true,
        good: 'Na een botsing zijn we samen gaan wandelen en kwam het eruit.',
        learned: 'Boos worden mag, als je daarna terugkomt om te horen wat de ander zag.',
      },
      '2026-11',
    ),
    given('C6', 'scholing', { voice: 4, good: '  ', better: '' }, '2026-11'),
    given('C7', 'scholing', { voice: 5, learned: ' ' }, '2026-11'),
    given(
      'C8',
      'maaltijden',
      {
        voice: 6,
        bouwsteen: 'gk-1',
        mayQuote: true,
        good: 'Een bewoner snijdt weer zelf haar brood sinds de plank een rand heeft.',
      },
      '2026-11',
    ),
    given(
      'C9',
      'maaltijden',
      {
        voice: 7,
        bouwsteen: 'gk-1',
        better: 'Er is één soort soep en wie die niet lust, krijgt niets.',
      },
      '2026-11',
    ),
  ],
  figures: [counted('zorgplan_definitief', 3, 3, { family: 'in_time' }, '2026-11')],
  missing: [{ kind: 'mdo', team: 'zorg', text: 'Er zijn geen MDO’s vastgelegd.', unnamed: '' }],
  names: [],
  earlier: [said],
  agreed: [],
  must: [
    /rooster/i,
    /samenwerking/i,
    /maaltijden/i,
    /beter kan/i,
    /De 3 |Alle 3|3 van de 3/,
    /terugkomt|leerde|leren/i,
  ],
  traps: [
    {
      trap: 'one giver as the team',
      shows:
        /(?:schreven we|het team|collega’s|collega's|drie collega).{0,40}rooster|rooster.{0,40}(?:schreven we|het team|collega’s)/i,
    },
    { trap: "last year's sentence", shows: /korte start met thee/i },
    { trap: 'an empty subject', shows: /scholing/i },
  ],
}
