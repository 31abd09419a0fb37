import type { SampleReflection } from './reflection.ts'

export const communicatie: SampleReflection[] = [
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    good: 'Met de huisarts een vast belmoment afgesproken, direct na de ronde.',
    better: 'Daarvoor belden we langs elkaar heen en stond er steeds iets half op papier.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    good: 'Colleagues speak a bit slower with me and correct my words in a kind way. I dare to call the pharmacy now.',
    better: 'In the team meeting everybody talks at the same time and then I lose it.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    quote: true,
    better:
      'In het teamoverleg praten we door elkaar. Wie nog Nederlands leert of wat stiller is komt er niet tussen.',
    learned: 'Een rondje maken, en om de beurt iemand die de beurten bewaakt.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    better: 'Bij iemand die slecht hoort ging ik steeds harder praten. Werkte averechts.',
    learned: 'Ervoor gaan zitten, licht op je gezicht, korte zinnen. Dat hielp wel.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'Een bewoner wil steeds naar huis. Ik vroeg hoe de keuken daar was en toen zakte de onrust.',
    learned: 'Niet zeggen dat dit het huis is. Meegaan in het gevoel werkt beter dan uitleggen.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    quote: true,
    lately: true,
    good: 'Een brief van de gemeente samen in gewone taal overgeschreven. Er bleef een halve pagina over en de schrik was weg.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    better: 'De formulieren van instanties zijn niet te volgen, ik lees ze zelf ook twee keer.',
    learned: 'We maken er samen een lijstje van: wat moet er gebeuren, door wie en wanneer.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    better: 'Er werd laat op de avond geappt en ik reageerde ook nog. Dat heb ik er dus zelf in gebracht.',
    learned: 'Bij de start meteen uitleggen wanneer ik wel en niet lees.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-3',
    quote: true,
    good: 'Als team afgesproken: na zessen geen appjes over het werk. Wat dringend is gaat via de achterwacht. Heerlijk rustig.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-5',
    quote: true,
    good: 'Bij de evaluatie een cijfer gevraagd en daarna: wat maakt het geen tien? Toen begon het echte gesprek pas.',
    better: 'We schrijven alleen het rapportcijfer van de cliënt op en niet wat erachter zit.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    better:
      'Maandenlang met handen en voeten gepraat. Met een tolk aan de lijn bleek de vraag heel anders te liggen.',
    learned: 'Meteen bij de start een tolk regelen. Familie laten vertalen is niet hetzelfde.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    quote: true,
    good: "Het dagprogramma hangt met picto's naast de kapstok. Er wordt minder gevraagd wat er komt, er is meer rust.",
    better:
      'Als het dagprogramma wijzigt vergeten we wel eens een picto om te hangen en dan is het juist weer onrustig.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'Ouders gebeld omdat het een dag heel goed ging. Ze schrokken eerst, want meestal bellen we als er iets is.',
    learned: 'Vaker bellen met goed nieuws.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    better:
      'Wij noemden het gezellig druk, de deelnemers noemden het herrie. Dat is dus maar net wie je het vraagt.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-4',
    better: 'Ik wilde een collega iets meegeven en begon met "je moet". Toen was het meteen klaar.',
    learned: 'Met "ik zie dat" ging het de tweede keer veel beter. Even oefenen in je hoofd helpt.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-5',
    quote: true,
    good: 'De uitkomsten van het onderzoek met smileys op de muur gezet. Deelnemers bleven staan en praatten erover.',
    better: 'Wat we ermee gaan doen stond er nog niet bij, en dat was meteen de eerste vraag.',
    learned: 'Een cijfer ophangen kan pas als je er ook een plan naast hangt.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-5',
    quote: true,
    good: 'Aan drie cliënten gevraagd hoe zij onze brieven vinden. Twee legden ze ongelezen weg.',
    learned: 'Eerst bellen en dan pas schrijven, en de brief op één kantje houden.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-5',
    better:
      'De lijsten met meldingen krijgen we wel, maar niemand vertelt wat er in de commissie over is gezegd.',
  },
]
