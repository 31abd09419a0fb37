export const explain = {
  rule: (name: string) => `Taak: ${name}.`,
  class: {
    wet: 'Dit komt uit de wet.',
    kader: 'Dit is een norm van de sector.',
    contract: 'Dit staat in een contract.',
    beleid: 'Dit is beleid van de organisatie zelf.',
  },
  asOf: (when: string) => `Stand op ${when}.`,
  frame: (law: string) => `Wet van deze cliënt: ${law}.`,
  wzd: 'De cliënt valt onder de Wzd; daarom geldt deze termijn als wet.',
  ground: (source: string) => `Grond: ${source}.`,
  unsure: 'Let op: deze grond is niet zeker. Vraag het na als er veel van afhangt.',
  careStart: (when: string) => `De zorg is gestart op ${when}.`,
  employment: (day: string) => `In dienst sinds ${day}. Er is nog geen scholing bekend.`,
  period: (day: string) => `De periode begint op ${day}.`,
  careEnd: (when: string) => `De zorg is gestopt op ${when}.`,
  round: (day: string) => `Deze ronde begint op ${day}.`,
  fixedDate: (day: string) => `De organisatie heeft een vaste dag gekozen: ${day}.`,
  sourceSays: (text: string) => `Wat de bron zegt: ${text}`,
  ourWay: (text: string) => `Onze manier: ${text}`,
  again: (what: string, when: string, source: string) => `Vorige keer: ${what} op ${when} (uit ${source}).`,
  follows: (what: string, when: string, source: string) =>
    `Dit volgt op: ${what}, op ${when} (uit ${source}).`,
  events: {
    wzd_maatregel: 'een maatregel in het plan',
    wzd_maatregel_beeindigd: 'het einde van een maatregel',
    wzd_noodsituatie: 'een noodsituatie',
    stoplicht_oranje: 'stoplicht op oranje',
    stoplicht_groen: 'stoplicht op groen',
  } as Record<string, string>,
  term: (length: string, to: string) => `Daarna geldt een termijn van ${length}: tot en met ${to}.`,
  validUntil: (day: string) => `Op het bewijs staat een einddatum: ${day}.`,
  because: { saturday: 'een zaterdag', sunday: 'een zondag', holiday: 'een feestdag' },
  extended: (from: string, why: string, to: string) =>
    `${from} is ${why}. Door de Algemene termijnenwet wordt de uiterste dag ${to}.`,
  notExtended: {
    class: 'Die dag is geen werkdag. De termijn komt niet uit de wet, dus de uiterste dag schuift niet op.',
    length:
      'Die dag is geen werkdag. De termijn is langer dan twaalf weken, dus de uiterste dag schuift niet op.',
    hours: 'De uren lopen door, ook in de nacht en in het weekend.',
  },
  planBy: (day: string) => `Plan het uiterlijk op ${day}. Dat is de laatste werkdag.`,
  clock: {
    back: (length: string) => `Intussen gaat de klok een uur terug. De ${length} lopen door.`,
    forward: (length: string) => `Intussen gaat de klok een uur vooruit. De ${length} lopen door.`,
    skipped:
      'Vlak voor dit begin sloeg de klok een uur over. Een tijd in dat uur bestaat niet en telt als een uur later.',
    twice: 'Deze tijd komt die nacht twee keer voor. De eerste keer telt.',
  },
  noEvidence:
    'Er is geen scholing bekend en ook geen datum van indiensttreding. Daarom is er nog geen uiterste dag.',
  count: (required: number, period: string) => `In ${period} moet dit ${required} keer gebeuren.`,
  counted: (done: number, planned: number) => `Gehouden: ${done}. Nog gepland: ${planned}.`,
  toPlan: (n: number) => `Nog te plannen: ${n}.`,
  allPlanned: 'Alles is gepland. Zolang dat zo blijft, komt er geen herinnering aan deze taak.',
  plannedNext: (day: string) => `Eerstvolgend gepland op ${day}.`,
  weeksForEach: (weeks: string, again: string) =>
    `Voor elke keer die nog niet gepland is, rekent Kompasbot ${weeks} tot het einde van de periode. Is er niet meer tijd over, dan komt er een herinnering. Als er nog één te plannen is, komt die elke ${again} opnieuw.`,
  halfAndLastWeek:
    'Is nog niet alles gepland, dan komt er een herinnering halverwege de periode en in de laatste week.',
  to: (names: string) => `De vraag gaat naar ${names}.`,
  toNobody: 'Er is niemand aan wie de vraag kan gaan. Vul in het team een coördinator of leiding aan.',
  thenTo: (names: string) => `Daarna naar ${names}.`,
  next: (when: string, names: string) => `Volgende herinnering: ${when}, aan ${names}.`,
  waiting: (from: string, names: string, when: string | null) =>
    `De herinnering van ${from} aan ${names} is nog niet verstuurd. ${when === null ? 'Die gaat mee zodra Kompasbot weer verstuurt.' : `Die gaat op ${when}.`}`,
  heardAt: (names: string, when: string, n: number) =>
    n === 1
      ? `Op dat moment krijgt ${names} geen berichten. ${names} hoort het op ${when}.`
      : `Op dat moment krijgen ${names} geen berichten. Zij horen het op ${when}.`,
  notHeard: (names: string, n: number) =>
    n === 1
      ? `De komende tijd is ${names} niet te bereiken.`
      : `De komende tijd zijn ${names} niet te bereiken.`,
  away: (name: string, day: string) =>
    `${name} is afwezig tot en met ${day}. Wat die dagen moet gebeuren, hoort wie na ${name} komt.`,
  noNext: 'Er komt geen herinnering meer.',
  waits: {
    happened: 'Kompasbot wacht op het bericht dat het gedaan is.',
    evidence: 'Kompasbot wacht op de datum van de laatste scholing.',
    planned: (day: string) =>
      `Het staat gepland op ${day}. Tot die dag komt er geen herinnering aan deze taak, tenzij de termijn voorbij is.`,
    confirmation:
      'De termijn was al voorbij toen Kompasbot begon. Er komt geen herinnering. Vul in wanneer het gedaan is: in de chat of met een bestand.',
    visible: (when: string) => `Deze taak wordt zichtbaar op ${when}.`,
  },
  closed: {
    held: (day: string) => `Gedaan op ${day}.`,
    refused: (day: string) => `De cliënt wilde geen gesprek op ${day}. Dat is vastgelegd.`,
    ended: (day: string) => `Niet meer nodig: het is beëindigd op ${day}.`,
    implied: (day: string) => `Niet meer nodig: op ${day} is een latere stap gedaan.`,
    implied_done: (day: string) => `Gedaan: op ${day} is een latere stap gezet, dus dit was klaar.`,
    care_ended: (day: string) => `Niet meer nodig: de zorg is gestopt op ${day}.`,
    employment_ended: (day: string) => `Niet meer nodig: uit dienst, de eerste dag daarna was ${day}.`,
    window_closed: (day: string) => `Gemist: vanaf ${day} kon het niet meer.`,
    period_full: (day: string) => `Klaar voor deze periode sinds ${day}.`,
    superseded: (day: string) =>
      `Vervangen: op ${day} is een nieuw plan gemaakt. Vanaf die dag loopt een nieuwe termijn.`,
    set_aside: (day: string) => `Apart gezet op ${day}: dit hoeft niet meer of is niet meer na te gaan.`,
  },
  chat: 'de chat',
  and: 'en',
  unit: {
    H: (n: number) => (n === 1 ? '1 uur' : `${n} uur`),
    D: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
    W: (n: number) => (n === 1 ? '1 week' : `${n} weken`),
    M: (n: number) => (n === 1 ? '1 maand' : `${n} maanden`),
    Y: (n: number) => (n === 1 ? '1 jaar' : `${n} jaar`),
  },
}
