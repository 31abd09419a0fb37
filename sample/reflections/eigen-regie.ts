import type { SampleReflection } from './reflection.ts'

export const eigenRegie: SampleReflection[] = [
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    quote: true,
    lately: true,
    good: 'Een bewoner wou niet om acht uur uit bed. Nu komen we om half tien en is er een rustig ontbijt. Scheelt gemopper aan beide kanten.',
    learned: 'Vraag eerst hoe iemand het thuis gewend was.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    good: 'Douchen op maandagochtend was ons schema, niet de wens van de bewoner. Dinsdagavond gaat het zonder morren.',
    better: 'We houden vast aan vaste tijden omdat het ons goed uitkomt.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'Kiezen uit twee dingen gaat beter als een open vraag. Bij het aankleden laat ik nu twee truien zien.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    quote: true,
    better:
      'Boterham was al gesmeerd voor ik het zelf doorhad, terwijl deze bewoner dat nog prima kan. Haast hè.',
    learned:
      'Handen op de rug en iemand het zelf laten doen. Met wat meer tijd in de planning lukt dat ook in de ochtend.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    quote: true,
    lately: true,
    good: 'Het plan in gewone woorden geschreven, met zinnen van de cliënt zelf. Voor het eerst is het helemaal gelezen.',
    learned: 'Een plan van twee kantjes dat iemand snapt is meer waard dan acht kantjes voor in de la.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    better:
      'De doelen stonden er nog van vorig jaar in. "Dat wil ik al lang niet meer." Dat was even slikken.',
    learned: 'Bij elk bezoek één doel langslopen en vragen of het nog klopt.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'Cliënt wilde zelf met de gemeente bellen. Ik zat ernaast en heb mijn mond gehouden. Het ging langzaam maar het lukte.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    quote: true,
    better: 'Ik vulde te snel in wat de cliënt wilde.',
    learned: 'Toen ik stil bleef kwam er iets heel anders uit dan ik dacht: leren fietsen. Stilte laten dus.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    lately: true,
    good: "'s Ochtends kiest iedereen zelf een activiteit op het plaatjesbord. Minder discussie en meer trots.",
    better: 'De houtgroep zit dan wel snel vol, wie later binnenkomt vist achter het net.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    better:
      'Op het plaatjesbord staan alleen dingen die wij bedacht hebben. Een paar deelnemers wezen nergens naar.',
    learned: 'Eerst vragen wat erop moet, daarna pas plaatjes zoeken.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    good: 'Een deelnemer wilde een ochtend niets doen en gewoon bij het raam zitten. Dat is ook een keuze.',
    learned: 'Ik moest er zelf het meest aan wennen. Niets doen voelt voor mij als niet mijn werk doen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    good: 'De wensenlijst samen met de bewoner ingevuld in plaats van met de familie. Er kwam uit: weer eens naar de markt.',
    better: 'Nu nog regelen dat er iemand mee kan.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    better:
      'Familie en bewoner wilden iets anders met het eten. Ik zat ertussen en gaf vooral de familie gelijk.',
    learned: 'Eerst met de bewoner alleen praten, dan pas met elkaar om tafel.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    good: 'Rustig gevraagd hoe iemand onze hulp vindt. Te vaak een ander gezicht, was het antwoord. Eerlijk en terecht.',
    better: 'Bij ziekte sturen we wie er vrij is en niet wie bekend is.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-3',
    quote: true,
    good: 'Koffie schenken we niet meer in, iedereen doet het zelf. Er gaat wel eens wat naast en dat geeft niks.',
  },
]
