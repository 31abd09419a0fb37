/** What is told to a whole team in its channel: no names of people, no codes of clients. */
export const teamPost = {
  title: (rule: string, team: string) => `${rule} (team ${team})`,
  reminderNotice: 'Kompasbot: er moet nog iets van het team',
  meetingNotice: 'Kompasbot: een bijeenkomst van het team',
  roundNotice: 'Kompasbot: een vraag aan het hele team',
  until: (day: string, left: string) => `Het kan nog tot en met ${day} (${left}).`,
  count: (done: number, required: number, planned: number, period: string) =>
    `In ${period}: ${done} van ${required} gehouden${planned > 0 ? `, ${planned} gepland` : ''}.`,
  onDay: (day: string, left: string) => `Dit staat gepland op ${day} (${left}).`,
  calledOff: (day: string) => `Dit gaat niet door op ${day}.`,
  movedTo: (day: string, to: string) => `Dit gaat niet door op ${day}. De nieuwe dag is ${to}.`,
  roundTitle: (team: string) => `Even terugkijken met team ${team}`,
  round: (theme: string, until: string) =>
    `Deze maand gaat het over ${theme}. Wat ging goed, en wat kan beter? Je kunt reageren tot en met ${until}.`,
  roundHow:
    'Schrijf je reflectie niet hier, want hier leest iedereen mee. Stuur mij een privébericht met het woord "reflectie".',
  roundGive: 'Geef een reflectie',
  unlinkedTitle: 'Het kanaal van je team is niet meer gekoppeld',
  unlinked: (team: string, platform: string) =>
    `Ik schrijf in ${platform} niet meer in het kanaal van team ${team}. Misschien ben ik eruit gehaald, is het kanaal gearchiveerd, of wordt het nu met anderen gedeeld. De koppeling is weg.`,
  unlinkedRemedy: {
    slack:
      'Wil je weer een kanaal? Nodig mij daar uit en typ daar "/kompas koppel" met de naam van het team erachter.',
    teams:
      'Wil je weer een kanaal? Voeg mij toe aan het team in Teams en typ in het kanaal "@Kompasbot koppel" met de naam van het team erachter.',
  },
}
