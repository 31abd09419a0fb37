/** What stands planned on a day: preparing it, being reminded of it, and saying whether it was held. */
export const meeting = {
  on: (day: string, left: string) => `Op ${day} (${left})`,
  was: (day: string) => `Stond gepland op ${day}. Ging het door?`,
  wasOf: (day: string, name: string) => `Stond gepland op ${day}. ${name} laat weten of het doorging.`,
  movedFrom: (day: string) => `Verzet: was eerst ${day}`,
  prepare: (what: string) => `Vooraf: ${what}`,
  badge: {
    planned: 'Gepland',
    over: 'Nog niet gemeld',
    held: 'Ging door',
    moved: 'Verzet',
    dropped: 'Ging niet door',
    missed: 'Niet gemeld',
  },
  heldOn: (day: string) => `Ging door op ${day}`,
  heldBy: (name: string, day: string) => `Ging door op ${day}, gemeld door ${name}`,
  movedTo: (day: string) => `Verzet naar ${day}`,
  dropped: (day: string) => `Stond gepland op ${day} en ging niet door`,
  gone: 'Dit staat niet meer gepland.',
  missed: (day: string) => `Niemand heeft gemeld of het op ${day} doorging.`,
  buttons: {
    held: 'Ja, die dag',
    heldToday: 'Het ging door',
    otherDay: 'Ja, op een andere dag',
    notHeld: 'Nee, verzet of vervallen',
    change: 'Verzetten of afzeggen',
  },
  /** The answers where the question does not stand above them. */
  answers: {
    held: 'Het ging die dag door',
    otherDay: 'Het ging op een andere dag door',
    notHeld: 'Het is verzet of vervallen',
  },
  plan: {
    title: 'Wat is er veranderd?',
    newDay: 'Nieuwe dag',
    about: (what: string, day: string) => `${what} van ${day}`,
    submit: 'Opslaan',
    same: 'Dat is de dag die er al stond. Kies een andere dag.',
    saved: (day: string) => `Verzet naar ${day}.`,
    savedAfter: (day: string, due: string) =>
      `Verzet naar ${day}. Dat is na ${due}, de laatste dag. Die blijft staan.`,
  },
  /** Planning one, also of a period that is yet to begin. */
  ahead: {
    word: 'plannen: een bijeenkomst plannen, ook voor later',
    button: 'Bijeenkomst plannen',
    title: 'Een bijeenkomst plannen',
    which: 'Welke bijeenkomst?',
    of: (what: string, team: string) => `${what} van team ${team}`,
    day: 'Dag',
    hint: 'Mag ook in een volgende maand of een volgend jaar',
    submit: 'Plannen',
    nothing: 'Er is nu geen bijeenkomst die jij kunt plannen.',
    planned: 'Die dag staat deze bijeenkomst al gepland. Kies een andere dag.',
    held: 'Op die dag was deze bijeenkomst al. Kies een andere dag.',
    left: (day: string) =>
      `Van die dag is deze bijeenkomst verzet naar ${day}. Kies een andere dag, of verzet hem terug.`,
    saved: (what: string, day: string) => `${what} staat gepland op ${day}.`,
    counts: (period: string) => `Telt voor ${period}.`,
    prepare: (day: string, what: string) => `Vooraf, op ${day}: ${what}.`,
    prepareNow: (what: string) => `Vooraf, nu al: ${what}.`,
  },
  why: {
    planned: (what: string, day: string) => `Gepland: ${what}, op ${day}.`,
    wasPlanned: (what: string, day: string) => `Stond gepland: ${what}, op ${day}.`,
    dropped: 'Het ging niet door.',
    movedTo: (day: string) => `Het is verzet naar ${day}.`,
    movedFrom: (day: string) => `Het stond eerst op ${day}.`,
    fromChat: 'Het plan is gemaakt in de chat.',
    fromFile: (file: string) => `Het plan komt uit ${file}.`,
    prepare: (day: string, what: string, names: string) => `Op ${day} gaat naar ${names}: ${what}.`,
    prepareNobody: (day: string, what: string) =>
      `Klaar op ${day}: ${what}. Er is niemand die dit bericht krijgt.`,
    dayBefore: (day: string, names: string, n: number) =>
      `Op ${day}, de laatste werkdag ervoor, ${n === 1 ? 'krijgt' : 'krijgen'} ${names} een bericht.`,
    after: (day: string, names: string) =>
      `Op ${day} vraagt Kompasbot of het doorging. De vraag gaat naar ${names}.`,
    and: 'en',
  },
}
