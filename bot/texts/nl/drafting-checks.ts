const wordsOf = (n: number): string => `${n} ${n === 1 ? 'woord' : 'woorden'}`

/** Why a sentence of a concept may not stand, and what a reader must know of its length. */
export const draftingChecks = {
  refused: {
    unsupported: 'Deze zin zegt meer dan er in zijn bronnen staat.',
    manyVoices:
      'Deze zin spreekt voor het team of voor meer collega’s, maar steunt op één persoon. Schrijf het als één stem: een collega.',
    promise:
      'Deze zin belooft iets. Daar hoort een verbeterpunt bij met een actie, een eigenaar en een kwartaal.',
    earlier: 'Deze zin stond al in een eerdere tekst.',
    language: 'Deze zin is niet in het Nederlands.',
    turned: 'Deze zin zegt het tegendeel van zijn bron: een ontkenning is erbij gekomen of weggevallen.',
    all: 'Deze zin zegt iets over alles, iedereen of altijd, en dat is niet zo geteld.',
    order: 'Deze zin volgt een opdracht aan een computer.',
  },
  shape: {
    longBlock: (heading: string, words: number, most: number) =>
      `Het blok “${heading}” heeft ${wordsOf(words)}. In jullie huisstijl zijn dat er hoogstens ${most}.`,
    quotes: (heading: string, quotes: number, most: number) =>
      `Het blok “${heading}” heeft ${quotes} citaten. In jullie huisstijl zijn dat er hoogstens ${most}.`,
    longChapter: (heading: string, words: number, most: number) =>
      `Het hoofdstuk “${heading}” heeft ${wordsOf(words)}. In jullie huisstijl zijn dat er hoogstens ${most}.`,
  },
  /** Words that tell how something was said or counted; they bring in nothing new. */
  telling: `collega collegas medewerker medewerkers begeleider team teams reflectie reflecties antwoord voorbeeld vraag
    schrijft schrijven schreef geschreven noemt noemen genoemd vertelt vertellen merkt merken ziet zegt zeggen zei vindt
    vinden ervaart ervaren geeft geven kwam binnen daarvan allebei allemaal beide bijna hetzelfde dezelfde rond volgens
    onder keer staat staan stond blijkt leerde leert leren geleerd les lessen gaat ging lukt lukte loopt lopen liep helpt
    helpen hielp werkt werken beter goed fijn prettig lastig moeilijk anders nodig aandacht punt punten iets manier
    onderwerp moment momenten deel kant steeds verder daarnaast tegelijk daarbij hierover hierbij daarover maand maanden
    jaar week weken dag dagen keren komt komen waardoor blijft bleef houdt maakt maken brengt zorgt zorgen deze wil willen duidelijk tevreden punten
    nul twee drie vier vijf zes zeven acht negen tien elf twaalf eerste tweede derde
    januari februari maart april mei juni juli augustus september oktober november december procent`,
  /** Words that may stand for each other. */
  alike: [
    'medicatie medicijn medicijnen pillen medicatieronde',
    'bewoner bewoners cliënt cliënten deelnemer deelnemers iemand',
    'familie dochter zoon naasten verwanten mantelzorger ouders moeder vader',
    'direct meteen gelijk onmiddellijk dezelfde',
    'huisarts arts dokter',
    'wachten duurt laat wacht vertraging',
    'missen mist ontbreekt ontbreken weg weten onbekend',
    'afspraak afspraken afgesproken spreken afspreken',
    'kort korter bondig snel sneller vlot',
    'vergeten vergeet overgeslagen',
    'druk drukte haast werkdruk',
    'oefenen oefening training geoefend les scholing',
    'bellen belt gebeld telefoon bereiken bereikbaar contact',
    'praten gesprek gesprekken bespreken besproken overleg overleggen',
    'rust rustig kalm kalmer gestoord',
    'kiezen keuze keuzes koos gekozen bepaalt bepalen',
    'opschrijven vastleggen vastgelegd noteren genoteerd opgeschreven rapportage',
    'aftekenen aftekent tekenen tekent getekend',
    'later achteraf naderhand',
    'ontbijt ontbijten maaltijd eten tafel etenstijd',
    'elke iedere wekelijks dagelijks',
    'plezier leuk genoten blij',
  ],
}
