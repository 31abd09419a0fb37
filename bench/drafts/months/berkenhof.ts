import { counted, given, type KnownMonth } from '../month.ts'

/** Medication and handover; two registers that do not agree, and one duplicate. */
export const berkenhof: KnownMonth = {
  organisation: 'Berkenhof',
  month: '2026-10',
  reflections: [
    given('A1', 'medicatie', {
      voice: 1,
      mayQuote: true,
      good: 'Sinds de kar een vaste plek heeft, lopen we elkaar bij de ronde niet meer voor de voeten.',
      better: 'Bij een nieuw recept ontbreekt de eerste dag nog wel eens de toedienlijst.',
    }),
    given('A2', 'medicatie', {
      voice: 2,
      better: 'Aan het einde van de late dienst teken ik soms alles in één keer af, dat zou niet moeten.',
    }),
    given('A3', 'medicatie', {
      voice: 3,
      mayQuote: true,
      learned: 'Hardop voorlezen wat je pakt, haalt de vergissingen eruit voordat ze gebeuren.',
    }),
    given('A4', 'overdracht', {
      voice: 4,
      mayQuote: true,
      good: 'We beginnen de overdracht nu staand en met de moeilijkste kamer eerst, dat scheelt tien minuten.',
    }),
    given('A5', 'overdracht', {
      voice: 5,
      mayQuote: true,
      good: 'We beginnen de overdracht nu staand en met de moeilijkste kamer als eerste, dat scheelt tien minuten.',
      better: 'Wie later begint, hoort de helft niet.',
    }),
    given('A6', 'familie', {
      voice: 6,
      bouwsteen: 'gk-2',
      good: 'Een zus schreef een briefje over vroeger.',
    }),
    given('A7', 'familie', {
      voice: 7,
      bouwsteen: 'gk-2',
      mayQuote: true,
      better: 'Familie hoort pas van een wisseling van kamer als de dozen al op de gang staan.',
    }),
  ],
  figures: [
    counted('klacht', 4, null, { label: 'Klachten', unit: 'klacht', source: 'klachten.csv' }),
    counted('klacht', 6, null, {
      id: 'f:klacht-zorg-2026-10-b',
      label: 'Klachten',
      unit: 'klacht',
      source: 'jaarlijst.csv',
    }),
    counted('zorgplan_evaluatie', 7, 9, { family: 'in_time' }),
  ],
  missing: [],
  names: [],
  earlier: [],
  agreed: [],
  must: [
    /medicatie/i,
    /overdracht/i,
    /familie/i,
    /beter kan/i,
    /van de 9/i,
    /klachten.csv/,
    /jaarlijst.csv/,
    /vergissingen|leren|leerde/i,
  ],
  traps: [
    { trap: 'a figure that contradicts another', shows: /(?<!\d)(?:5|10) klachten|gemiddeld|4,5/i },
    { trap: 'a duplicate', shows: /de moeilijkste kamer/gi, atMost: 1 },
    { trap: 'words without consent', shows: /alles in één keer af|briefje over vroeger/i },
  ],
}
