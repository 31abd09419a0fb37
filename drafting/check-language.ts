import { words } from './terms.ts'

const list = (text: string): Set<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Small words that only one of these languages has, and some that Dutch shares. */
const DUTCH = list(
  `de het een één en van dat die niet zijn op aan met als voor er maar om dan wat dit zo door bij ook tot uit naar nog wel
  over iets wij zij ze ik je te in is was werd worden wordt deze heeft hebben had geen meer keer rond daarvan collega`,
)
const OTHERS = [
  `the and of to that this with for from are were have has had been be it they their our not but which who when at by an
  went well can could better will would should more team's colleague said good`,
  `der die das und ist nicht ein eine mit für auf den dem wir sie es war haben hat auch noch sehr wurde sind zu im gut`,
  `le la les des une est et pas pour avec dans nous vous ils sont était qui que sur plus au aux ce cette`,
  `el los las una es y por para con no nosotros son fue muy pero como más`,
  `i nie się jest na do że był była są dla oraz przez ale po od`,
  `ve bir bu için ile çok değil olan da ama daha gibi`,
].map(list)

/** Too short to tell. */
const LEAST = 4
/** So many words of Dutch have a small one among them. */
const SURE = 8

/** Whether a sentence can be Dutch. */
export function isDutch(own: string): boolean {
  const letters = own.match(/\p{L}/gu) ?? []
  const strange = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter))
  if (strange.length > letters.length / 5) return false
  const all = words(own)
  if (all.length < LEAST) return true
  const dutch = all.filter((word) => DUTCH.has(word)).length
  const foreign = Math.max(...OTHERS.map((other) => all.filter((w) => other.has(w) && !DUTCH.has(w)).length))
  return foreign >= 2 ? dutch > foreign : dutch > 0 || all.length < SURE
}
