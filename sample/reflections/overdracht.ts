import type { SampleReflection } from './reflection.ts'

export const overdracht: SampleReflection[] = [
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    lately: true,
    good: 'Overdracht begint op tijd en we blijven staan. In tien minuten klaar en het gaat over de bewoners.',
    better: 'Wie in de middag begint krijgt nog maar de helft mee.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    lately: true,
    better:
      'Ik begin om vier uur en hoor alleen wat de vorige nog weet. Dingen van de ochtend hoor ik via via.',
    learned:
      'Aan het eind van de ochtend drie regels op het scherm, dan heeft de late dienst er ook wat aan.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    quote: true,
    lately: true,
    good: "The short handover at the screen helps me a lot. I can read along and ask when I don't know a Dutch word.",
    better: 'At night there is nobody to ask and some notes are only abbreviations.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    better: 'Als invaller moest ik drie afkortingen opzoeken voor ik snapte wat er gebeurd was.',
    learned: 'Schrijf het gewoon uit. Scheelt je collega een telefoontje.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    good: 'De nachtdienst heeft nu een vast lijstje met waar je op let bij de laatste ronde. Je vergeet minder.',
    better: 'Het lijstje is alweer aan vernieuwing toe en niemand voelt zich eigenaar.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    quote: true,
    better:
      'Aan het eten van een bewoner was iets veranderd en dat stond alleen op een briefje in de keuken.',
    learned: 'Eerst in het dossier en dan pas op het briefje. Nooit andersom.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    lately: true,
    good: 'Na elk bezoek spreek ik het verslag meteen in de auto in. Korter en van dezelfde dag.',
    better: 'Dialect snapt hij nog niet, er stond de grootste onzin in.',
    learned: 'Altijd even nalezen voor je opslaat.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    better: 'Verslag pas thuis na het eten gemaakt en toen was ik de helft kwijt.',
    learned: 'Meteen na het bezoek doen, desnoods vanaf de parkeerplaats.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    quote: true,
    good: 'Voor mijn vakantie had ik per cliënt een half kantje gemaakt met wat wel en niet werkt. De vervanging kon zo door.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    better: 'Collega en ik stonden samen bij dezelfde voordeur. Gelachen, maar wel een verloren uur.',
    learned: 'Ruilen doen we alleen nog in de agenda en niet tussen neus en lippen door.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-3',
    quote: true,
    lately: true,
    good: "De chauffeurs van het busje zeggen 's ochtends even hoe de rit was. Daar kun je de dag op inrichten.",
    learned: 'Die twee minuten bij de deur zijn de beste overdracht van de dag.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-2',
    better:
      'Van de woning hoorden we niet dat iemand nauwelijks geslapen had. Na een onrustige ochtend pas gebeld.',
    learned: 'Bij twijfel voor de koffie al bellen en niet wachten tot het misloopt.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-3',
    better:
      'Wat er thuis of op de woning speelt komt te laat bij ons terecht. Een belletje voor negen uur zou al zo helpen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-5',
    quote: true,
    good: 'Met elkaar een week aan rapportages teruggelezen. Confronterend maar goed.',
    better: 'Heel vaak "geen bijzonderheden". Daar heeft niemand wat aan.',
    learned: 'Schrijf op wat je zag, juist ook als het goed ging.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    better:
      'Terug uit het ziekenhuis en geen papieren mee. Twee keer gebeld voor we wisten wat er veranderd was.',
    learned: 'Vraag de overdracht op voordat de taxi rijdt.',
  },
]
