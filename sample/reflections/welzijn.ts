import type { SampleReflection } from './reflection.ts'

export const welzijn: SampleReflection[] = [
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    quote: true,
    lately: true,
    good: 'De moestuin geoogst en er meteen soep van gemaakt. Wie anders stil is had ineens hele verhalen over vroeger.',
    learned: 'Met de handen bezig zijn opent meer dan een kringgesprek.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    lately: true,
    good: 'Soep van eigen groente met de keukengroep. Aan tafel kwamen de verhalen vanzelf.',
    better: 'We begonnen te laat, dus het werd haasten voor het busje.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    better: 'Na de lunch is het te druk in de zaal. Sommigen trekken dan de jas al aan.',
    learned: 'Met de stoelen van boven een rustig hoekje gemaakt. Wordt elke dag gebruikt.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    quote: true,
    better: 'Schuivende stoelen, borden, radio: rond het eten is het te veel voor een paar mensen.',
    learned: 'Wie het te druk vindt loopt na het eten eerst een rondje buiten met een begeleider.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'De klus voor de kringloop is echt werk. Als het opgehaald wordt staat iedereen glunderend bij de deur.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-3',
    better: 'Het vervoer was weer een half uur te laat en ze stonden allemaal al met de jas aan te wachten.',
    learned: 'Jassen pas aan als het busje voor de deur staat. Tot die tijd nog een spelletje.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'Deelnemersoverleg met gekleurde kaartjes gedaan. Zo telden ook de stillere mensen mee.',
    better: 'De uitkomst van het deelnemersoverleg hangt nog niet op, dat had dezelfde week gemoeten.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    good: 'Iemand die net begon liep vast in de grote groep. Bij de dieren ging het ineens wel.',
    learned: 'Eerst kijken waar iemand warm van wordt en dan pas indelen.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'Oude muziek aan bij de afwas. Er werd meegezongen en de vaat was zo klaar.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'Een kwartier echt gaan zitten met een bewoner, fotoboek erbij. Daarna was de hele avond rustiger.',
    learned: 'Dat kwartier win je later dubbel terug.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    good: 'Ik ben naast een bewoner gaan zitten in plaats van langs te lopen. Tien minuten over de tuin gepraat en er werd die avond niet meer gebeld.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-1',
    better:
      'Alle activiteiten zijn in de middag, terwijl juist de avonden lang zijn. Na het eten begint het dwalen.',
    learned:
      'Een vrijwilliger met hond komt nu op donderdagavond. Dat is de drukst bezochte avond van de week.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    quote: true,
    good: 'Wandelen in plaats van aan tafel praten. Als je naast elkaar loopt zeg je makkelijker iets.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-1',
    good: 'Samen gekookt met een jongere. Onder het snijden kwam het hele verhaal over school eruit.',
    learned: 'Niet op het gesprek aansturen, dan komt het vanzelf.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-2',
    better: 'Het alleen zijn is het ergst in het weekend en dan zijn wij er niet.',
    learned:
      'Op vrijdag samen een plannetje maken voor de zaterdag en de zondag. Klein houden, een boodschap is al genoeg.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-2',
    quote: true,
    good: 'De koffieochtend is nu open voor de straat. Er kwamen vier buren en een van hen bleek vroeger met een bewoner op school te hebben gezeten.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-1',
    quote: true,
    better:
      'De wensen van het begin van het jaar hangen nog op de kaart, maar de helft is nooit meer besproken.',
    learned: 'Elke maand één wens van de wensenkaart kiezen en die ook doen.',
  },
]
