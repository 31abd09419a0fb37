import { stem } from './stem.ts'
import { words } from './terms.ts'

const NEGATIONS = new Set('niet geen nooit zonder niets niemand nergens noch'.split(' '))

/** Words that only tell who says it, and small words that carry no meaning of their own. */
const SMALL = new Set(
  `een eén één de het dit dat deze die er en of ook is was zijn waren wordt werd collega medewerker begeleider teamlid
  reflectie vindt vond merkt merkte schrijft schreef vertelt vertelde zegt zei noemt noemde ziet zag ervaart ervaarde
  volgens dezelfde andere hierover hij zij ze we wij ik ons onze zo te met wel`.split(/\s+/),
)

/** With this share of a clause's words, a sentence says that clause again. */
const SAME = 0.7
const LEAST = 2

/**
 * Whether a sentence says its only source again with the meaning turned: a negation put in or left out, and hardly a
 * word changed beside it. Only the plain cases: other words for it, such as an opposite, are for people to judge.
 */
export function turnsRound(own: string, source: string): boolean {
  const said = contentOf(own)
  if (said.stems.size < LEAST) return false
  const likeness = clausesOf(source)
    .map(contentOf)
    .filter(({ stems }) => stems.size > 0 && [...said.stems].every((one) => stems.has(one)))
    .map(({ stems, isNegated }) => ({ isNegated, share: said.stems.size / stems.size }))
    .filter(({ share }) => share >= SAME)
  const most = Math.max(0, ...likeness.map(({ share }) => share))
  const same = likeness.filter(({ share }) => share === most)
  return same.length > 0 && same.every(({ isNegated }) => isNegated !== said.isNegated)
}

/** Whole sentences, and each part of one that can stand alone. */
function clausesOf(text: string): string[] {
  const sentences = text.split(/[.!?…\n“”"]+/)
  const parts = sentences.flatMap((one) =>
    one.split(/[,;:]| (?:en|maar|want|omdat|terwijl|zodat|waardoor|dus) /i),
  )
  return [...new Set([...sentences, ...parts])]
}

function contentOf(text: string): { stems: Set<string>; isNegated: boolean } {
  const all = words(text.replaceAll(/niet alleen/gi, ' '))
  return {
    stems: new Set(all.filter((word) => !SMALL.has(word) && !NEGATIONS.has(word)).map(stem)),
    isNegated: all.some((word) => NEGATIONS.has(word)),
  }
}
