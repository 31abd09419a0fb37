import type { SampleReflection } from './reflection.ts'

/** What clients say of the care, and how they are asked. */
export const ervaringen: (SampleReflection & { theme: string })[] = [
  {
    theme: 'communicatie',
    team: 'dagbesteding',
    bouwsteen: 'ghz-2',
    quote: true,
    good: 'De vragen van het onderzoek met foto’s gesteld. Iemand die nooit een lijst invult, wees alles zelf aan.',
    learned: 'Een foto van de eigen plek zegt meer dan een poppetje dat lacht.',
  },
  {
    theme: 'communicatie',
    team: 'zorg',
    bouwsteen: 'ghz-2',
    quote: true,
    better: 'Wij zaten erbij toen een bewoner de lijst invulde. Dan krijg je vooral vriendelijke antwoorden.',
    learned: 'Laat een vrijwilliger van buiten de vragen stellen.',
  },
  {
    theme: 'communicatie',
    team: 'ambulant',
    bouwsteen: 'ghz-2',
    quote: true,
    good: 'Bij het afscheid gevraagd wat wij hadden kunnen laten. Het antwoord kwam meteen: minder bellen, vaker langskomen.',
    better: 'Die vraag stellen we pas aan het eind, terwijl het halverwege nog verschil had gemaakt.',
  },
  {
    theme: 'eigen regie',
    team: 'dagbesteding',
    bouwsteen: 'ghz-2',
    quote: true,
    good: 'Twee deelnemers zaten zelf het overleg voor. Zij kozen de punten en hielden de tijd bij.',
    learned: 'Wie voorzit, zegt ook wat er niet bevalt.',
  },
  {
    theme: 'eigen regie',
    team: 'ambulant',
    bouwsteen: 'ghz-2',
    quote: true,
    better:
      'In het onderzoek staat geen vraag over wie er over jouw geld gaat, en juist daar wilde iemand over praten.',
    learned: 'Onderaan de lijst een lege bladzijde laten voor wat wij niet vroegen.',
  },
  {
    theme: 'eigen regie',
    team: 'zorg',
    bouwsteen: 'ghz-2',
    good: 'Een bewoner zei dat de koffie altijd koud is. Nu schenkt hij zelf in en zit er geen kop meer halfvol op de kar.',
  },
  {
    theme: 'welzijn',
    team: 'dagbesteding',
    bouwsteen: 'ghz-2',
    quote: true,
    good: 'Na elke dag een duim omhoog of omlaag op het bord. Op dinsdag bleken er ineens veel duimen omlaag te gaan.',
    better:
      'Niemand maakte een foto van het duimenbord, dus we zagen pas na weken dat het steeds op dinsdag was.',
    learned: 'Elke vrijdag samen naar het duimenbord kijken voordat het schoon geveegd wordt.',
  },
  {
    theme: 'welzijn',
    team: 'zorg',
    bouwsteen: 'ghz-2',
    quote: true,
    better: 'Over de avonden hoorden we in het onderzoek het meest: te stil en te vroeg naar bed.',
    learned: 'Vragen naar een gewone avond levert meer op dan vragen naar een cijfer.',
  },
]
