import type { SampleReflection } from './reflection.ts'

export const werkdruk: SampleReflection[] = [
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    lately: true,
    better: 'Drie ochtenden achter elkaar met één te weinig. Je rent en doet alleen nog het hoognodige.',
    learned: 'Op tijd zeggen wat niet gaat lukken, dan kunnen we kiezen in plaats van vliegen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    quote: true,
    lately: true,
    good: 'De sfeer bleef goed, er werd veel gelachen ondanks alles.',
    better:
      'Met zijn tweeën in plaats van drie op de ochtend. Samen koffie drinken met bewoners schiet er dan als eerste bij in.',
    learned: "'s Morgens met elkaar afspreken wat we laten liggen.",
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    quote: true,
    good: 'We vullen onze roosterwensen nu zelf in. Voor het eerst in tijden een weekend zonder ruilen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    better: 'Ruilen gaat via de groepsapp en dan raakt het zoek. Ik stond er een keer voor niks.',
    learned: 'Een ruil telt pas als hij in het rooster staat.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    good: 'Pauze echt buiten de huiskamer genomen, met de deur dicht. De hele middag fitter.',
    better: 'Ik voel me dan wel schuldig, terwijl niemand er iets van zegt.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    quote: true,
    good: 'Wie invalt krijgt een kaartje met de vijf belangrijkste dingen van de afdeling. Scheelt een halve ochtend uitleg.',
    learned:
      'Zet niet te veel op een kaartje voor invallers. Ons eerste had twintig punten en niemand las het.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-3',
    better:
      'De invaldienst had geen inlog, dus ik heb voor twee mensen gerapporteerd. Dat is niet hoe het hoort.',
    learned: 'Bij het inplannen meteen de inlog aanvragen, niet pas als iemand binnenstapt.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    lately: true,
    better:
      'De reistijd klopt niet in de planning. Van het ene dorp naar het andere red je niet in vijf minuten.',
    learned: 'Liever een route per dorp dan een route op tijdstip.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    quote: true,
    lately: true,
    better:
      'Mijn agenda is mooi vol maar de kilometers tellen niet mee. Aan het eind van de dag loop ik een uur achter.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    good: 'Een vaste ochtend voor de administratie. Telefoon uit, deur dicht en de plannen weer bij.',
    learned: 'Blokkeer het in de agenda, anders zit er zo weer een afspraak in.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-4',
    quote: true,
    good: 'Na een zwaar gesprek meteen een collega gebeld. Vroeger nam ik dat mee naar huis.',
    learned: 'Vijf minuten stoom afblazen is ook werk.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-3',
    lately: true,
    better:
      'Met twee begeleiders op een volle groep is de tuin te ver weg. We bleven binnen en dat merk je aan de sfeer.',
    learned: 'Op zulke dagen de buren van de kas vragen of we daar mogen aanschuiven.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-3',
    good: 'Vrijdag is het rustiger, dan zetten we alles klaar voor de week erna. De maandag begint nu kalm.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-3',
    better: 'Het opruimen van de keuken kwam steeds op dezelfde mensen neer. Niet gek, wel vermoeiend.',
    learned: 'Beurtenlijst gemaakt samen met deelnemers. Die vinden het nog leuk ook.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-5',
    quote: true,
    good: 'Twee weken opgeschreven waar de tijd blijft. Bellen met instanties kost meer dan het bezoek zelf.',
    better: 'Uren wachtmuziek bij instanties, dat is geen begeleiding.',
    learned: 'Als de uren zwart op wit staan, kunnen we er in het overleg iets van vinden.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-5',
    quote: true,
    good: 'Het ziekteverzuim besproken in het team zonder namen, alleen de patronen. Dat gaf een open gesprek.',
    better: 'Het kwam pas op tafel toen het al hoog was.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-5',
    quote: true,
    better: 'We tellen van alles, maar hoe druk een dag voelde staat nergens.',
    learned: 'Aan het eind van de dag één cijfer geven kost niets en na een maand zie je een lijn.',
  },
]
