import type { Sighting } from './finding.ts'

/** Digits with at most a space, dot, dash, slash or underscore (and blanks around it) between them. */
const RUN = /\d+(?: ?[ .\-/_] ?\d+)*/gu
const NAMED =
  /(?<!\p{L})(?:(?:cli[eë]nt|pati[eë]nt|dossier|bewoners?|deelnemers?|zorg|polis|klant|lid|leden|ciz|indicatie|besluit|zorgtoewijzings?|document|paspoort|rijbewijs|id|identiteits|verzekerden?|verzekerings|relatie|persoons|registratie|rekening|burgerservice|sofi|agb|big|pgb)[ -]?(?:nummer|nr|id|code)|bsn|agb|nummer (?:cli[eë]nt|dossier)|dossier)(?!\p{L})[.:#=]{0,2} ?(?:is|:|#|=)? ?\p{Lu}{0,4}-?(\d[\d.-]*\p{L}?\d*)/giu
const PERSON =
  /(?<!\p{L})(?:cli[eë]nte?|bewoner|bewoonster|deelnemer|pati[eë]nt)(?!\p{L})[ #:(]{1,3}\d{4,}/giu
const YEAR = /^(?:19|20)\d\d$/

/** Numbers that are, or may be, somebody's: a BSN, a number that says what it is, and any of six digits and more. */
export function numbers(text: string): Sighting[] {
  const runs = [...text.matchAll(RUN)].map((m) => ({ start: m.index, groups: groupsOf(m[0], m.index) }))
  return [
    ...runs.flatMap(({ groups }) => bsns(groups)),
    ...[...text.matchAll(NAMED)].map((m) => ({
      kind: 'number' as const,
      start: m.index,
      end: m.index + m[0].replace(/[.-]+$/, '').length,
    })),
    ...[...text.matchAll(PERSON)]
      .filter((m) => !YEAR.test(m[0].replace(/\D/g, '')))
      .map((m) => ({ kind: 'number' as const, start: m.index, end: m.index + m[0].length })),
    ...runs.flatMap(({ groups }) => shaped(groups)),
    ...runs.flatMap(({ groups }) => groups.filter(({ digits }) => digits.length >= 6).map(asNumber)),
  ]
}

/** The test of eleven: the last digit weighs minus one; an old number of eight digits gets a zero in front. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  const sum = [...digits.padStart(9, '0')].reduce(
    (total, digit, at) => total + Number(digit) * (weights[at] ?? 0),
    0,
  )
  return sum % 11 === 0
}

interface Group {
  digits: string
  start: number
  end: number
}

function groupsOf(run: string, offset: number): Group[] {
  return [...run.matchAll(/\d+/g)].map((m) => ({
    digits: m[0],
    start: offset + m.index,
    end: offset + m.index + m[0].length,
  }))
}

/** Every stretch of whole groups that together make eight or nine digits and pass the test; nine goes first. */
function bsns(groups: Group[]): Sighting[] {
  const found: Sighting[] = []
  for (const length of [9, 8]) {
    for (let first = 0; first < groups.length; first++) {
      const window = windowOf(groups, first, length)
      if (window === null || !passesElevenTest(window.digits)) continue
      found.push({ kind: 'bsn', start: window.start, end: window.end })
    }
  }
  return found
}

function windowOf(groups: Group[], first: number, length: number): Group | null {
  let digits = ''
  for (let at = first; at < groups.length && digits.length < length; at++) {
    const group = groups[at]
    if (group === undefined) return null
    digits += group.digits
    if (digits.length === length) return { digits, start: groups[first]?.start ?? 0, end: group.end }
  }
  return null
}

/** A BSN with a slip in it still looks like one: three groups of three, or four, two and three. */
function shaped(groups: Group[]): Sighting[] {
  const shape = groups.map(({ digits }) => digits.length).join('-')
  const [first, last] = [groups[0], groups.at(-1)]
  if (!['3-3-3', '4-2-3', '2-3-4', '4-5', '5-4', '4-4'].includes(shape) || !first || !last) return []
  return [{ kind: 'number', start: first.start, end: last.end }]
}

function asNumber({ start, end }: Group): Sighting {
  return { kind: 'number', start, end }
}
