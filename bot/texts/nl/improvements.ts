/** `2026-K4` as `4e kwartaal 2026`. */
const quarter = (of: string): string => {
  const [, year, nth] = /^(\d{4})-K([1-4])$/.exec(of) ?? []
  return year === undefined ? of : `${nth}e kwartaal ${year}`
}

/** What will be made better: who decides so, who takes it up, when, and what became of it. */
export const improvements = {
  word: 'verbeteringen: wat er beter gaat, wie het oppakt en wanneer',
  title: 'Verbeteringen',
  notice: 'Kompasbot: verbeteringen',
  none: 'Er zijn nog geen verbeteringen afgesproken.',
  openHeading: (n: number) => (n === 1 ? '1 open verbetering' : `${n} open verbeteringen`),
  closedFold: (n: number) => (n === 1 ? '1 afgeronde verbetering' : `${n} afgeronde verbeteringen`),
  more: (n: number) => `En nog ${n}. De rest staat in de tekst van het jaar.`,
  quarter,
  line: (owner: string, when: string) => `${owner}, ${quarter(when)}`,
  about: (bouwsteen: string) => bouwsteen,
  state: { open: 'loopt nog', done: 'gedaan', dropped: 'vervallen' },
  show: 'Verbeteringen',
  add: 'Verbetering toevoegen',
  form: {
    title: 'Verbetering toevoegen',
    name: 'Wat gaat beter?',
    nameHint: 'Kort: rust aan tafel',
    explanation: 'Toelichting',
    owner: 'Wie pakt het op?',
    ownerHint: 'Een functie, team of commissie, geen naam van een persoon.',
    quarter: 'Wanneer?',
    bouwsteen: 'Bij welke bouwsteen?',
    submit: 'Toevoegen',
  },
  ownerNoName: 'Noem hier een functie, team of commissie. Namen van personen horen hier niet.',
  choose: 'Kies een van de mogelijkheden.',
  added: 'De verbetering staat op de lijst.',
  close: 'Afronden',
  closing: {
    title: 'Verbetering afronden',
    state: 'Wat is het geworden?',
    done: 'Gedaan',
    dropped: 'Niet gedaan',
    outcome: 'Wat heeft het opgeleverd, of waarom ging het niet door?',
    submit: 'Afronden',
  },
  closed: 'De verbetering is afgerond. De uitkomst komt in de terugblik van het jaar.',
  gone: 'Deze verbetering staat niet (meer) open.',
}
