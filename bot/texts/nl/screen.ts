import type { Kind } from '../../../care/screen/finding.ts'

const kinds: Record<Kind, string> = {
  bsn: 'een burgerservicenummer',
  name: 'een naam',
  initials: 'voorletters',
  birthdate: 'een geboortedatum of een datum van lang geleden',
  age: 'een leeftijd',
  address: 'een adres',
  postcode: 'een postcode',
  phone: 'een telefoonnummer',
  email: 'een e-mailadres',
  url: 'een link',
  iban: 'een rekeningnummer',
  number: 'een nummer van een persoon of dossier',
  room: 'een kamernummer',
  incident: 'een incident of klacht',
}

const rewrites: Record<Kind, string> = {
  bsn: 'Laat het nummer weg.',
  name: "Schrijf 'een bewoner', 'een collega' of 'het team'.",
  initials: "Schrijf 'een bewoner', 'een collega' of 'het team'.",
  birthdate: 'Laat de datum weg.',
  age: 'Laat de leeftijd weg.',
  address: 'Noem alleen het team of de locatie.',
  postcode: 'Noem alleen het team of de locatie.',
  phone: 'Laat het nummer weg.',
  email: 'Laat het adres weg.',
  url: 'Laat de link weg en zeg in woorden wat erin staat.',
  iban: 'Laat het nummer weg.',
  number: 'Laat het nummer weg.',
  room: "Schrijf 'een bewoner' in plaats van het kamernummer.",
  incident:
    'Vul hiervoor het MIC-formulier in of ga naar de klachtenfunctionaris. Schrijf hier alleen wat het team ervan leerde.',
}

const advice = (found: Kind[]) => [...new Set(found.map((kind) => rewrites[kind]))].join(' ')

export const screen = {
  kinds,
  rewrites,
  /** Kinds without doubles, in the order in which they were seen. Never the text itself. */
  refusal: (found: Kind[]) =>
    `Ik heb dit niet bewaard. Ik zie: ${found.map((kind) => kinds[kind]).join(', ')}. ${advice(found)}`,
  /** The words around what was seen, with its kind in its place. */
  where: (places: string[]) =>
    `Het staat ${places.length === 1 ? 'hier' : 'op deze plekken'}: ${places.map((place) => `“${place}”`).join(' ')}`,
  clean: (line: number) => `Regel ${line}: niets gevonden.`,
  line: (line: number, counts: { kind: Kind; times: number }[]) =>
    `Regel ${line}: ${counts.map(({ kind, times }) => `${kinds[kind]} (${times} keer)`).join(', ')}. ${advice(counts.map(({ kind }) => kind))}`,
}
