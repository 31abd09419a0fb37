import type { SampleReflection } from './reflection.ts'

export const medicatie: SampleReflection[] = [
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    quote: true,
    lately: true,
    good: 'Aftekenen op de tablet gaat nu bij bijna iedereen goed. De laatste weken haast geen lege vakjes meer.',
    better: 'In het weekend ligt hij nog vaak aan de lader op kantoor, dan teken je achteraf af.',
    learned: 'De tablet gaat voortaan mee op de medicijnkar, niet ernaast.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    lately: true,
    better:
      'Zondag lag de tablet weer op kantoor en heb ik pas na de hele ronde afgetekend. Zo hoort het niet.',
    learned: 'Ligt de tablet op de kar, dan teken je meteen af. Zo simpel is het.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    quote: true,
    good: 'Dubbele controle bij insuline doen we nu met beeldbellen naar een collega op de andere route. Werkt snel.',
    better: 'Niet iedereen weet dat dit mag. Er wordt nog heen en weer gereden voor een handtekening.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    good: 'Een bewoner vroeg waar het nieuwe pilletje voor was en ik wist het niet. Nagevraagd en toen samen het blaadje gelezen.',
    learned: 'Gewoon zeggen dat je het niet weet en het samen opzoeken. Dat geeft juist vertrouwen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    better:
      'De apotheek leverde vrijdag pas tegen vijven en toen klopte er een rol niet. Dan krijg je niemand meer te pakken.',
    learned: 'Donderdag al bellen of de wijziging verwerkt is.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    better:
      'Wijziging stond wel in de brief van de huisarts maar was nog niet bij de apotheek. Het hele weekend zitten puzzelen.',
    learned: 'Een wijziging is pas rond als wij zelf de nieuwe lijst in handen hebben.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'Een cliënt haalt nu zelf de medicijnrol op en heeft een wekker in de telefoon. Ik kijk alleen op vrijdag nog mee.',
    learned: 'Stapje voor stapje loslaten en niet alles in een keer.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    better: 'Ik help herinneren aan de medicijnen maar nergens staat wie wat doet. Ik deed het uit gewoonte.',
    learned: 'Eerst de afspraak in het plan, dan pas overnemen.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-3',
    better:
      'De medicijnen voor tussen de middag zaten los in een zakje, zonder lijst erbij. Naar huis bellen kostte een half uur.',
    learned: 'Met thuis afspreken: alleen in de originele verpakking en met een actuele lijst.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-2',
    lately: true,
    good: 'Thuis begreep het meteen toen ik belde en uitlegde waarom.',
    better: 'Weer een pilletje in een boterhamzakje mee. Lief bedoeld maar wij mogen het zo niet geven.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    quote: true,
    good: 'Oogdruppelen nog eens geoefend met een ervaren collega ernaast. Het ging daarna rustiger, ook voor de bewoner.',
    learned: 'Vragen of iemand meekijkt is geen schande, ook niet als je al lang meedraait.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-5',
    good: 'Met het team de aftekenlijsten van een maand naast elkaar gelegd. Rond de wissel van dienst zaten de meeste gaten.',
    learned: 'Wie de ronde begint maakt hem ook af, ook als je dienst er eigenlijk op zit.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    quote: true,
    better: 'Bij onrust in de nacht dacht ik als eerste aan iets om te slapen. Het bleek pijn te zijn.',
    learned:
      'Eerst de pijnlijst invullen en dan pas bellen. Met een vaste pijnstiller werden de nachten rustig.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'Met de praktijkondersteuner de hele medicijnlijst doorgelopen. Drie middelen konden eraf en de cliënt voelt zich fitter.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    quote: true,
    good: 'De kluis tellen we bij elke wissel met zijn tweeën. Twee minuten werk en het geeft rust.',
    better: 'Als er medicijnen geleverd worden vergeten we wel eens op te schrijven hoeveel er binnen kwam.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-5',
    quote: true,
    good: 'De controle van de medicijnlijsten gedaan met iemand van een ander team. Die ziet dingen waar ik overheen kijk.',
    learned: 'Ruilen van team bij een controle houden we erin.',
  },
]
