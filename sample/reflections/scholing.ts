import type { SampleReflection } from './reflection.ts'

export const scholing: SampleReflection[] = [
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    quote: true,
    lately: true,
    good: 'Klinische les over slikken door de stagiaires. Zelf ook nog wat geleerd: dikker is niet altijd veiliger.',
    better:
      'Een klinische les van een uur na de ochtenddienst is wel lang, er zaten er een paar te knikkebollen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    quote: true,
    good: 'The lesson about swallowing was clear because we tasted the thick drinks ourselves. Now I know why people refuse them.',
    learned: 'First try it, then read the protocol. That order works for me.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    better: 'De e-learning in een nachtdienst afgemaakt. Half slapend onthoud je er niks van.',
    learned: 'Liever twee keer een uurtje overdag, ook al moet dat gepland worden.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-4',
    better: 'Modules maak ik op de bank met de tv aan. Vinkje gehaald, weinig opgestoken.',
    learned: 'Samen oefenen in het teamoverleg blijft veel beter hangen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    quote: true,
    good: 'Ontruimen geoefend met de draagstoel op de trap. Op papier makkelijk, in het echt loodzwaar.',
    learned:
      'Weet waar de draagstoel hangt. Bij ons stond er een linnenkar voor; die hebben we meteen verplaatst.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-4',
    lately: true,
    good: 'Ontruiming geoefend met de hele groep en iedereen bleef rustig.',
    better: 'De poort achter zat op slot en niemand van ons had de sleutel.',
    learned: 'Sleutel hangt nu naast de deur en zit in de controle van vrijdag.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-4',
    quote: true,
    lately: true,
    good: 'Intervisie over grenzen stellen. Fijn om te horen dat anderen ook wel eens ja zeggen en nee bedoelen.',
    learned: 'Ik zeg nu: daar kom ik morgen op terug. Dan heb ik tijd om na te denken.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-4',
    good: 'Training over gesprekken voeren: minder raad geven en meer vragen stellen.',
    better: 'Ik betrap mezelf er nog steeds op dat ik na twee minuten al met een oplossing kom.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-4',
    quote: true,
    good: 'Een dag meegelopen bij de dagbesteding. Daar begint elke ochtend met: waar heb je zin in? Ga ik ook doen.',
    learned: 'Je denkt elkaar te kennen maar je weet weinig van elkaars werk.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-4',
    better: 'Bij de casusbespreking ging het een uur lang over wat niet lukt. We gingen er moe vandaan.',
    learned: 'Volgende keer beginnen met een rondje: wat werkt er al?',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-4',
    quote: true,
    good: 'Na de cursus over prikkels de radio uitgezet in de werkplaats. Het verschil was dezelfde dag te merken.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-4',
    good: 'Van de logopedist gebaren geleerd. Elke week oefenen we er drie tijdens de lunch, deelnemers verbeteren ons.',
    better: 'Na een week vakantie was ik er de helft weer van kwijt.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-4',
    learned:
      'Een stagiair vroeg waarom we het zo deden en niemand wist het. Goede vraag, we doen het nu anders.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    good: 'Lang geen katheter verwisseld, dus eerst de vaardigheid opgefrist en een collega mee naar binnen.',
    better: 'Ik moest zelf bedenken dat het lang geleden was. Een lijstje per persoon zou helpen.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-5',
    good: 'De vragen van de interne audit met het team doorgelopen. Het voelde eerst als een examen maar er kwamen twee slimme ideeën uit.',
    learned: 'Vraag bij de uitkomst meteen: wie pakt dit op en wanneer kijken we weer.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-5',
    quote: true,
    good: 'Met de meldingen van het kwartaal op tafel gekeken naar de tijdstippen. De meeste valpartijen zaten rond half vijf.',
    better: 'We keken er voor het eerst zo naar, terwijl de lijst al jaren bestaat.',
    learned: 'Bij meldingen zegt het tijdstip vaak meer dan het aantal.',
  },
  {
    team: 'ambulant',
    bouwsteen: 'gk-4',
    quote: true,
    good: 'In de intervisie een casus nagespeeld in plaats van besproken. Toen merkte ik pas hoe het overkwam.',
    learned: 'Naspelen voelt gek, maar na vijf minuten is dat weg.',
  },
  {
    team: 'dagbesteding',
    bouwsteen: 'gk-4',
    quote: true,
    better: 'De training over prikkels was mooi, maar de helft van het team stond die dag op de groep.',
    learned: 'Twee kleine sessies werken voor ons beter dan één grote.',
  },
  {
    team: 'zorg',
    bouwsteen: 'gk-4',
    quote: true,
    good: 'Een leerling liet mij zien hoe de nieuwe tillift werkt. Omgekeerde wereld, en heel leerzaam.',
  },
]
