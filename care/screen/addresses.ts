import type { Sighting } from './finding.ts'
import { isParticle } from './nameList.ts'
import { isOrdinary } from './ordinary.ts'
import { titled, type Word, words } from './word.ts'

const POSTCODE = /(?<![\dA-Za-z.,-])([1-9]\d{3})( ?)([A-Za-z]{2})(?![\p{L}\d])/gu
const NO_LETTERS = new Set(['SA', 'SD', 'SS'])
/** Two letters that follow a number in ordinary talk: units, little words, abbreviations after a year. */
const TALK = new Set(
  'is en in op of om er al we ze me je te na nu zo af pp ml mg kg km cm mm uu ie de ik ga hr gk or cr bv nv it vg pg so fg ri kw st x'.split(
    ' ',
  ),
)
const STREET =
  /(?:straat|str|laan|weg|plein|hof|kade|dijk|singel|gracht|steeg|pad|plantsoen|dreef|hoek|erf|burg|park|wal|ring|akker|veld|kamp|meent|boulevard|baan|sluis|brink)$/u
const NO_STREET = new Set(
  'onderweg terugweg heenweg snelweg omweg luchtweg urineweg halverwege middenweg uitweg voorkeursweg werkveld speelveld sportveld voetbalveld vakantiepark bungalowpark pretpark wagenpark loopbaan rijbaan busbaan bowlingbaan opvang invalshoek zithoek leeshoek knutselhoek vergaderhoek fietspad zorgpad leerpad looppad wandelpad stappenpad groeipad kring binnenhof werkkamp zomerkamp valkuil onderhof zandpad'.split(
    ' ',
  ),
)
const AFTER =
  /^ ?(?:x\b|keer|maal|jaar|jr|uur|u\b|min|%|dagen|weken|maanden|km|meter|personen|mensen|bewoners|cli[eë]nten|deelnemers|punten|stappen|minuten|[:,.]\d)/iu

/** Postcodes, and streets with a house number. */
export function addresses(text: string): Sighting[] {
  return [...postcodes(text), ...streets(text)]
}

function postcodes(text: string): Sighting[] {
  return [...text.matchAll(POSTCODE)].flatMap((match) => {
    const [whole, digits = '', space, letters = ''] = match
    const upper = letters === letters.toUpperCase()
    const year = digits >= '1900' && digits <= '2040'
    const talk = TALK.has(letters.toLowerCase()) && (space !== '' || !upper)
    if (NO_LETTERS.has(letters.toUpperCase()) || (!upper && (space === '' || year || talk))) return []
    if (upper && talk && (year || /^(?:mg|ml|kg|km|cm|mm)$/i.test(letters))) return []
    return [{ kind: 'postcode' as const, start: match.index, end: match.index + whole.length }]
  })
}

function streets(text: string): Sighting[] {
  const all = words(text)
  return all.flatMap((word, at) => {
    if (!/^\d{1,4}$/.test(word.text) || !/^(?:\.? |\. ?(?:nr\.? ?)?)$/.test(word.gap)) return []
    if (AFTER.test(text.slice(word.end, word.end + 14))) return []
    const first = streetStart(all, at - 1)
    return first === null
      ? []
      : [{ kind: 'address' as const, start: first.start, end: houseEnd(text, word.end) }]
  })
}

/** The first word of the street that ends at `at`, with the capitals that belong to it; null when it is none. */
function streetStart(all: Word[], at: number): Word | null {
  const street = all[at]
  if (street === undefined) return null
  const long = street.folded.length >= 6 && STREET.test(street.folded) && !NO_STREET.has(street.folded)
  let first = at
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const word = all[back]
    const gap = all[back + 1]?.gap
    if (word === undefined || (gap !== ' ' && gap !== '-' && gap !== '. ')) break
    if (titled(word.text) && !isOrdinary(word.folded)) first = back
    else if (
      titled(word.text) &&
      /^(?:laan|weg|plein|straat|kade|oude|nieuwe|grote|kleine|korte|lange|hoge|lage)$/.test(word.folded)
    )
      first = back
    else if (!isParticle(word.folded)) break
  }
  const opened = all[first]
  if (long) return opened ?? null
  const short = /^(?:weg|laan|plein|straat|hof|dijk|kade|singel|gracht|pad|steeg|dreef|park|brink)$/.test(
    street.folded,
  )
  const named = first < at && titled(street.text)
  const lead = /^(?:laan|weg|plein|straat|kade|hof|park)$/.test(opened?.folded ?? '')
  return named && (short || lead) ? (opened ?? null) : null
}

/** A house number may carry a letter or an addition: `12a`, `12 B`, `12-3`, `12 bis`. */
function houseEnd(text: string, end: number): number {
  const added = /^(?: ?[a-zA-Z](?![\p{L}'])|-\d{1,3}(?!\d)| ?bis\b| ?hs\b)/u.exec(text.slice(end, end + 6))
  return end + (added?.[0].length ?? 0)
}
