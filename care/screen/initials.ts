import { isParticle } from './nameList.ts'
import type { Stretch } from './names.ts'
import { isAbbreviation, isOrdinary } from './ordinary.ts'
import { titled, type Word } from './word.ts'

/** After these a capital letter counts or sorts, and names nobody: `groep A. Morgen`. */
const SORTED = new Set(
  'groep plan vitamine team bewoner client categorie hepatitis optie deel punt vleugel afdeling gebouw blok unit type fase stap bijlage route klas kamer'.split(
    ' ',
  ),
)

/** `J.P.`, and `J. Jansen` or `A.B. de Vries` as a name. `B.V.` and the like are nobody. */
export function initialsOf(text: string, all: Word[], at: number): Stretch | null {
  let to = at
  let letters = ''
  while (isLetter(all[to]) && (to === at || /^\. ?$/.test(all[to]?.gap ?? '')) && letters.length < 6)
    letters += all[to++]?.text
  const last = all[to - 1]
  if (letters === '' || last === undefined || text[last.end] !== '.' || isAbbreviation(letters)) return null
  if (/[\p{L}\d&]$/u.test(all[at]?.gap ?? '') || SORTED.has(all[at - 1]?.folded ?? '')) return null
  const name = surnameAt(all, to, at)
  if (name !== null) return { kind: 'name', from: at, to: name }
  return letters.length >= 2 && letters.length <= 4 ? { kind: 'initials', from: at, to: to - 1 } : null
}

function isLetter(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}$/u.test(word.text)
}

/** Where a surname after initials ends. At the head of a line `A. Samenwerking` is the first of a list. */
function surnameAt(all: Word[], from: number, first: number): number | null {
  let core = from
  while (
    core < from + 3 &&
    isParticle(all[core]?.folded ?? '') &&
    /^(?:\.? ?'?|-)$/.test(all[core]?.gap ?? '')
  )
    core++
  const word = all[core]
  if (word === undefined || !titled(word.text) || !/^(?:\.? ?'?|-)$/.test(word.gap)) return null
  if (core === from && isOrdinary(word.folded)) return null
  const enumerated = core === from && core - first === 1 && (first === 0 || /\n/.test(all[first]?.gap ?? ''))
  return enumerated && /^[A-F]$/.test(all[first]?.text ?? '') ? null : core
}
