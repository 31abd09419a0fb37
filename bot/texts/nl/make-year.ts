/** Asking for the text of a year. */
export const makeYear = {
  button: 'Maak een jaartekst',
  title: 'Maak een jaartekst',
  intro:
    'Kompasbot maakt een concept uit de teksten die zijn goedgekeurd, de cijfers en de verbeteringen van dat jaar. Dat duurt even.',
  year: 'Over welk jaar?',
  framework: 'Voor welk kader?',
  kind: 'Wat wordt het?',
  kinds: {
    kwaliteitsbeeld: 'Kwaliteitsbeeld',
    voortgangsbericht: 'Voortgangsbericht, voor het jaar ertussen',
  },
  anew: 'Is er al aan gewerkt?',
  anewYes: 'Maak toch een nieuwe versie. Die begint weer bij de eerste stap; de vorige blijft bewaard.',
  submit: 'Maak het concept',
  notOfFramework: 'Dit kader kent geen voortgangsbericht. Kies Kwaliteitsbeeld.',
  choose: 'Kies een van deze.',
  asked: 'Ik maak het concept. Je hoort het als het klaar is.',
  notice: 'Kompasbot: de tekst van het jaar',
  ready: (title: string) => `${title} staat klaar`,
  made: 'Het concept is gemaakt. Lees het voordat je het doorgeeft.',
  unchanged: 'Er is niets veranderd: de tekst staat er al, en er is geen nieuw materiaal.',
  kept: 'Er is al aan deze tekst gewerkt, of hij is vastgesteld. Daarom is hij niet opnieuw gemaakt. Wil je dat toch, vraag het dan opnieuw en kruis aan dat er een nieuwe versie mag komen. Een vastgestelde tekst blijft zoals hij is.',
}
