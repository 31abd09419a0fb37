import type { Kind } from '../../../care/screen/finding.ts'
import type { screen as Nl } from '../nl/screen.ts'

const kinds: Record<Kind, string> = {
  bsn: 'a citizen service number (BSN)',
  name: 'a name',
  initials: 'initials',
  birthdate: 'a date of birth or a date long ago',
  age: 'an age',
  address: 'an address',
  postcode: 'a postcode',
  phone: 'a phone number',
  email: 'an e-mail address',
  url: 'a link',
  iban: 'a bank account number',
  number: 'a number of a person or a file',
  room: 'a room number',
  incident: 'an incident or a complaint',
}

const rewrites: Record<Kind, string> = {
  bsn: 'Leave the number out.',
  name: "Write 'a resident', 'a colleague' or 'the team'.",
  initials: "Write 'a resident', 'a colleague' or 'the team'.",
  birthdate: 'Leave the date out.',
  age: 'Leave the age out.',
  address: 'Name only the team or the location.',
  postcode: 'Name only the team or the location.',
  phone: 'Leave the number out.',
  email: 'Leave the address out.',
  url: 'Leave the link out and say in words what it shows.',
  iban: 'Leave the number out.',
  number: 'Leave the number out.',
  room: "Write 'a resident' instead of the room number.",
  incident:
    'Please use the MIC form for this, or go to the complaints officer. Write here only what the team learned from it.',
}

const advice = (found: Kind[]) => [...new Set(found.map((kind) => rewrites[kind]))].join(' ')

export const screen: typeof Nl = {
  kinds,
  rewrites,
  refusal: (found) =>
    `I have not kept this. I see: ${found.map((kind) => kinds[kind]).join(', ')}. ${advice(found)}`,
  where: (places) =>
    `It stands ${places.length === 1 ? 'here' : 'in these places'}: ${places.map((place) => `“${place}”`).join(' ')}`,
  clean: (line) => `Line ${line}: nothing found.`,
  line: (line, counts) =>
    `Line ${line}: ${counts.map(({ kind, times }) => `${kinds[kind]} (${times} times)`).join(', ')}. ${advice(counts.map(({ kind }) => kind))}`,
}
