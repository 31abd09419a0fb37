import type { NewImprovement } from '../prisma/store/improvements.ts'

/** An improvement of the invented organisation, with what became of it where the story has come that far. */
export type SampleImprovement = Omit<NewImprovement, 'framework' | 'bouwsteen' | 'sources' | 'quarter'> & {
  /** The bouwsteen in each framework. */
  gk: number
  ghz: number
  /** `K2` */
  quarter: string
} & ({ state: 'open' } | { state: 'done' | 'dropped'; outcome: string })

/** What was planned for the year that the sample looks back on. */
export const PREVIOUS: SampleImprovement[] = [
  {
    gk: 1,
    ghz: 1,
    title: 'Elke bewoner kiest zelf het tijdstip van opstaan',
    explanation: 'We vragen iedereen hoe laat hij of zij wil opstaan en schrijven dat in het zorgplan.',
    owner: 'Team Wonen met zorg en thuiszorg',
    quarter: 'K2',
    state: 'done',
    outcome:
      'Het tijdstip staat nu in de zorgplannen en de ochtendroute is erop aangepast. In het weekend lukt het nog niet altijd.',
  },
  {
    gk: 2,
    ghz: 1,
    title: 'Twee verwantenavonden over de dagbesteding',
    explanation: 'Naasten zien wat er op een dag gebeurt en kunnen vragen stellen.',
    owner: 'De coördinator dagbesteding',
    quarter: 'K3',
    state: 'dropped',
    outcome:
      'De avonden zijn niet doorgegaan, omdat de zaal door een lekkage dicht was. We proberen het opnieuw met een middag in de tuin.',
  },
  {
    gk: 3,
    ghz: 3,
    title: 'De tablet gaat mee op de medicijnkar',
    explanation: 'Zo wordt er direct afgetekend en niet achteraf op kantoor.',
    owner: 'De aandachtsfunctionaris medicatie',
    quarter: 'K1',
    state: 'done',
    outcome:
      'De tablet staat in een houder op de kar. Doordeweeks gaat het goed; in het weekend ligt hij nog te vaak aan de lader.',
  },
  {
    gk: 4,
    ghz: 3,
    title: 'Een vaste plek voor intervisie',
    explanation: 'Elk team plant de intervisie aan het begin van het jaar in het rooster.',
    owner: 'De teamcoördinatoren',
    quarter: 'K2',
    state: 'open',
  },
  {
    gk: 5,
    ghz: 2,
    title: 'Uitkomsten van het cliëntonderzoek bespreken in elk team',
    explanation: 'Ieder team kiest na het onderzoek één punt om aan te werken.',
    owner: 'De manager zorg',
    quarter: 'K4',
    state: 'done',
    outcome:
      'De uitkomsten zijn in alle teams besproken. Elk team koos een punt en schreef dat op in het teamplan.',
  },
  {
    gk: 5,
    ghz: 4,
    title: 'De lijst met meldingen komt vier keer per jaar in de teams',
    explanation: 'Zo horen collega’s wat er met hun meldingen is gedaan.',
    owner: 'De MIC-commissie',
    quarter: 'K3',
    state: 'done',
    outcome: 'De lijst is elk kwartaal rondgestuurd. Een gesprek erover is er nog niet in elk team.',
  },
]

/** What is planned for the year after. */
export const NEXT: SampleImprovement[] = [
  {
    gk: 1,
    ghz: 1,
    title: 'Het gesprek over wensen krijgt een vaste plek in de week',
    explanation:
      'Elke EVV krijgt een half uur per week zonder andere taken, om rustig met een cliënt te praten over wat er belangrijk is.',
    owner: 'De teamcoördinatoren',
    quarter: 'K1',
    state: 'open',
  },
  {
    gk: 1,
    ghz: 1,
    title: 'Een rustige hoek in de zaal van de dagbesteding',
    explanation:
      'Na de lunch is het voor een deel van de groep te druk. We richten een hoek in waar het stil is.',
    owner: 'Team Dagbesteding De Boomgaard',
    quarter: 'K2',
    state: 'open',
  },
  {
    gk: 2,
    ghz: 1,
    title: 'De familie hoort wijzigingen dezelfde week',
    explanation:
      'De EVV belt of mailt de eerste contactpersoon binnen een week als er iets in het zorgplan verandert.',
    owner: 'De EVV’ers',
    quarter: 'K1',
    state: 'open',
  },
  {
    gk: 3,
    ghz: 3,
    title: 'Ruilen van diensten alleen in het rooster',
    explanation: 'Wie ruilt, past zelf het rooster aan. De groepsapp is daar niet meer voor.',
    owner: 'De planner',
    quarter: 'K1',
    state: 'open',
  },
  {
    gk: 3,
    ghz: 1,
    title: 'Ook in het weekend direct aftekenen van medicatie',
    explanation:
      'Er komt een tweede tablet met een eigen lader op de kar. De aandachtsfunctionaris kijkt elke maand hoeveel er achteraf is afgetekend.',
    owner: 'De aandachtsfunctionaris medicatie',
    quarter: 'K2',
    state: 'open',
  },
  {
    gk: 4,
    ghz: 3,
    title: 'Oefenen op de werkplek in plaats van alleen online',
    explanation:
      'Elke maand oefent een team een half uur met één handeling, onder leiding van een ervaren collega.',
    owner: 'De opleidingscoördinator',
    quarter: 'K3',
    state: 'open',
  },
  {
    gk: 5,
    ghz: 2,
    title: 'Een gesprek met cliënten over de uitkomsten',
    explanation:
      'We bespreken de uitkomsten van het onderzoek in het deelnemersoverleg en in de cliëntenraad, in gewone taal.',
    owner: 'De manager zorg en de cliëntenraad',
    quarter: 'K4',
    state: 'open',
  },
  {
    gk: 5,
    ghz: 4,
    title: 'Elk kwartaal de meldingen bespreken in het team',
    explanation:
      'De MIC-commissie stuurt een blad met de meldingen per tijdstip. Het team kiest er één punt uit en schrijft op wat er verandert.',
    owner: 'De voorzitter van de MIC-commissie',
    quarter: 'K2',
    state: 'open',
  },
]

/** What the council said of last year's text. */
export const REMARKS: { text: string; answer: string | null }[] = [
  {
    text: 'De tekst is lang. Kan er een bladzijde bij die ook voor cliënten goed te lezen is?',
    answer: 'Er is nu een samenvatting voor in het document, in gewone taal.',
  },
  { text: 'Wij lezen weinig over de avonden en het weekend.', answer: null },
]
