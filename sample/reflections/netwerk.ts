import type { SampleReflection } from './reflection.ts'

export const netwerk: SampleReflection[] = [
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    quote: true,
    lately: true,
    good: 'Met een dochter afgesproken dat zij op zondag het haar doet. Zij is blij dat ze iets kan doen en wij hebben wat lucht.',
    learned: 'Vraag niet of familie wil helpen maar wat ze leuk vinden om te doen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    better: 'Een mantelzorger was helemaal op en wij zagen het pas toen de tranen kwamen. Het sluipt erin.',
    learned: 'In elk gesprek ook vragen: en hoe is het met uzelf?',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-2',
    lately: true,
    better:
      'Een partner zegt altijd dat het wel gaat. Pas bij de deur, met mijn jas al aan, hoorde ik dat er niet meer geslapen wordt.',
    learned: 'Plan tien minuten met de mantelzorger alleen. Niet in de gang.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'De buren zetten nu de container buiten en blijven voor koffie. Het voorstel kwam van de cliënt zelf, ik had het nooit durven vragen.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'Netwerkkaart getekend aan de keukentafel. Er stonden meer mensen op dan we allebei dachten.',
    learned: 'Een netwerk tekenen werkt beter dan een vragenlijst, je ziet meteen waar het leeg blijft.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-2',
    lately: true,
    good: 'De vrijwilligers bij de houtgroep zijn goud waard. Op maandag wordt er al gevraagd wanneer ze weer komen.',
    better: 'We bedanken ze te weinig, dat schiet er in de drukte bij in.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-2',
    better: 'Vrijwilliger ziek en de hele middag lag stil. We leunen er te veel op.',
    learned: 'Altijd iets achter de hand hebben wat we zonder extra handen kunnen doen.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-2',
    good: 'Het schriftje wordt thuis weer gelezen sinds er een foto van het werkstuk in zit. Er komt zelfs antwoord terug.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-2',
    quote: true,
    better: 'Thuis wisten ze vaak niet wat iemand hier de hele dag doet.',
    learned:
      'Twee regels en een plaatje in het heen en weer schrift is genoeg. Lange verhalen leest niemand.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    good: 'Familie die meeleest in het dossier stelt betere vragen. En wij schrijven netter, eerlijk is eerlijk.',
    better: 'Wie geen computer heeft mist dit. Daar moeten we aan denken.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    better: 'We bellen standaard met één contactpersoon. De rest van de familie hoort het dan laat of krom.',
    learned: 'Aan het begin vragen wie er nog meer op de hoogte wil blijven en hoe.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'In het dorpshuis is elke woensdag een eettafel. Ik ben de eerste keer meegegaan, nu gaat de cliënt zelf.',
    learned: 'De eerste keer meegaan is het halve werk.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'Het wijkteam en wij deden allebei de post. Nu doen zij de brieven en wij de agenda.',
    better: 'Dat had maanden eerder gekund als we een keer gebeld hadden.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    good: 'Nieuwe vrijwilliger een halve dag laten meelopen. Daarna ging het voorlezen meteen goed.',
    learned: 'Inwerken is voor vrijwilligers net zo nodig als voor ons.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    better:
      'School, ouders en wij hadden alle drie een ander lijstje met afspraken. Niemand wist dat van elkaar.',
    learned: 'Eén keer samen aan tafel scheelt tien mailtjes. Er is nu één lijst.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'Een buurman van de tuin komt nu elke dinsdag helpen met de kas. Hij leert ons meer dan wij hem.',
    better: 'Er ligt nog geen afspraak wie hem belt als de groep een dag uitvalt.',
    learned: 'Ook met een vrijwilliger die vanzelf komt, spreek je af hoe je elkaar bereikt.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'Een dochter vroeg of ze mee mocht denken over de avond. Nu maakt zij op zondag het ontbijt klaar met twee bewoners.',
    learned: 'Vragen wat iemand graag doet, in plaats van waar we hulp bij nodig hebben.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-2',
    quote: true,
    better:
      'Bij drie hulpverleners aan tafel was niet duidelijk wie het gesprek leidde, en de cliënt keek de hele tijd naar mij.',
    learned: 'Voor een overleg even bellen wie voorzit, en de cliënt als eerste laten vertellen.',
  },
]
