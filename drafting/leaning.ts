/** Conjunctions and words that point back, at the very start. */
const POINTS_BACK =
  /^(dat|die|dit|deze|daar\p{L}*|dan|toen|hij|zij|ze|zo|nu|maar|en|want|dus|that|this|these|those|it|its|he|she|they|then|but|and|so|now|there(?! (?:is|are|was|were)(?!\p{L})))(?!\p{L})/u
/** Of time, or of what everybody knows: `deze maand`, `dit jaar`, `die dag`. */
const OF_TIME =
  /^(dit|deze|die|dat|this|that) (jaar|keer|week|weekend|maand|kwartaal|zomer|winter|herfst|voorjaar|najaar|ochtend|avond|dag|nacht|team|werk|year|time|month|week|summer|winter)(?!\p{L})/u
/** `Het kwam pas op tafel`: it is something that was named before. `Het is druk` is not. */
const IT_DID =
  /^het (kwam|ging|bleek|lukte|lukt|werkt|werkte|hielp|helpt|stond|staat|gaf|geeft|sluipt|scheelt|scheelde|kost|kostte|bleef|blijft|duurt|duurde|viel|zit|zat|hangt|hing|komt|gaat)(?!\p{L})/u
/** `Niet iedereen weet dat dit mag.` */
const THIS =
  /(?<!\p{L})(dat dit|dat dat|dit)(?!\p{L})(?! (?:jaar|keer|weekend|kwartaal|voorjaar|najaar|team|werk)(?!\p{L}))/u
/** `We bedanken ze te weinig`, `We keken er zo naar`, `First try it`: named nowhere before. */
const OBJECT_FIRST =
  /^(?:(?:ik|we|wij|je|jij) \p{L}+ (?:ze|hem|hen|er)|(?:\p{L}+ ){1,2}(?:it|them|him))(?!\p{L})/u
/** `Wat we ermee gaan doen`; not `Wij zaten erbij toen …`, which says itself what it is about. */
const WITH_IT =
  /^(?:\p{L}+ ){0,3}(?:ermee|erover|ervoor|erbij|eraan|ervan|erop|hier\p{L}+|daar\p{L}+)(?!\p{L})(?! (?:toen|als|dat|om|wanneer|of)(?!\p{L}))/u
/** `In het weekend ligt hij`, `Er ligt nog geen afspraak wie hem belt`: before it stands a time or place only. */
const PERSON_SOON = /^(?:in|op|aan|bij|na|voor|tijdens|er) (?:[\p{L}-]+ ){1,5}(?:hij|hem)(?!\p{L})/u

/**
 * Whether a text, Dutch or English, leans on words that went before it, so that alone it is not understood. Rough: it
 * reads the first sentence and knows no grammar; what it lets through may still need a reader.
 */
export function leans(text: string): boolean {
  const [first = ''] = text
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .split(/(?<=[.!?…])\s/u)
  if (OF_TIME.test(first)) return false
  return [POINTS_BACK, IT_DID, THIS, OBJECT_FIRST, WITH_IT, PERSON_SOON].some((pattern) =>
    pattern.test(first),
  )
}
