import type { Sighting } from './finding.ts'

const YEARS = /(?<![\d.,/-])(\d{1,3}) ?(?:jaar|jr|jaren)(?!\p{L})/giu
const YEARLING = /(?<![\d.,/-])(\d{1,3})(?: ?- ?| ?)jarige?(?!\p{L})/giu
const TURNED =
  /(?<!\p{L})(?:is|was|werd|geworden|wordt) (?:vandaag |gisteren |net |al |pas )?(\d{2,3}) geworden|(?<!gemiddelde )(?<!\p{L})leeftijd(?: is)?:? (\d{1,3})(?![\d,%])(?! ?-)|(?<![\d.,/-])(\d{2,3}) (?=geworden)/giu
const OLD = /^ ?\)?(?: (?:oud|jong)|\.? ?jarig)(?!\p{L})/iu
const NOT_AFTER =
  /^ ?,? ?(?:\p{L}{1,12} )?(?:in dienst|ervaring|werk\p{L}*|geleden|lang|later|terug|bestaan|bestaat|jubileum|dienst(?:verband)?|getrouwd|huwelijk|samen|gewerkt|bewaard|bewaren|bij ons|geldig|actief|verder|vooruit|hier|en ouder|of ouder|en jonger|of jonger|plus|duren|garantie|opleiding|scholing|na|vooraf)(?!\p{L})/iu
const NOT_BEFORE =
  /(?:afgelopen|komende?|volgende?|laatste|voorbije|eerste|elke|iedere|per|binnen|na|over|sinds|ruim|gedurende|minimaal|minstens|maximaal|hoogstens|meer dan|langer dan|minder dan|om de|om het|tot|t\/m|vanaf|boven de|onder de|tussen de|tussen|gemiddeld|gemiddeld is|is gemiddeld|al|zo'n|iets van|voor|in|en|jonger dan|ouder dan|leeftijd is) $/iu
const TENURE =
  /(?:werk|dienst|bestaa|getrouwd|woon|woont|ervaring|actief|samen|gemiddeld|bewaar|duur)[^,.;]{0,25}$/iu
const NOT_YEARLING =
  /^ (?:jubileum|bestaan|opleiding|plan|meerjarenplan|contract|huwelijk|dienst\p{L}*|cyclus|studie|traject|samenwerking|periode|looptijd|beleid)/iu

/** The age of one person, not a stretch of years: `87 jaar`, `87-jarige`, `is 90 geworden`. */
export function ages(text: string): Sighting[] {
  const years = [...text.matchAll(YEARS)].filter((m) =>
    isAge(text, m.index, m.index + m[0].length, Number(m[1])),
  )
  const yearlings = [...text.matchAll(YEARLING)].filter(
    (m) =>
      Number(m[1]) <= 115 &&
      !NOT_YEARLING.test(text.slice(m.index + m[0].length, m.index + m[0].length + 24)),
  )
  return [...years, ...yearlings, ...text.matchAll(TURNED)].map((m) => ({
    kind: 'age' as const,
    start: m.index,
    end: m.index + m[0].length,
  }))
}

function isAge(text: string, start: number, end: number, age: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 40)
  if (age > 115) return false
  if (OLD.test(after) && !/(?:gemiddeld|tussen de \d+ en) $/iu.test(before)) return true
  return age >= 16 && !NOT_AFTER.test(after) && !NOT_BEFORE.test(before) && !TENURE.test(before)
}
