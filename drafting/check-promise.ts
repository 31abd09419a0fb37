import { contentOf, isCarried } from './check-support.ts'

/** Something that was decided to be made better: what, by whom, when. */
export interface Agreed {
  title: string
  explanation: string
  owner: string
  /** `2027-K2` */
  quarter: string
}

const WHO = `(?:we|wij|het team|ons team|de organisatie|de teams|men)`
/** `gaan over`, `gaan naar`: no promise. */
const NO_PLAN = String.raw`(?!\s+(?:\p{L}+\s+){0,2}(?:over|naar|uit|goed|weg)(?!\p{L}))`
const SOME = String.raw`(?:\p{L}+\s+)`
const SOON = '(?:volgend|komend|aankomend|nieuwe?) (?:jaar|kwartaal)'
const DO = '(?:willen|wil|gaan|gaat|moeten|pakken|pakt|starten|start|komt|komen|krijgt|krijgen|voeren)'
const PROMISES = [
  'zal|zullen',
  `(?:gaan|gaat) ${WHO}${NO_PLAN}`,
  `${WHO} (?:gaan|gaat)${NO_PLAN}`,
  `${SOON} ${SOME}?${DO}`,
  `${DO} ${SOME}{0,4}${SOON}`,
  `${WHO} (?:wil|willen) ${SOME}{0,6}(?:verbeteren|invoeren|starten|oppakken|aanpakken|realiseren)`,
  `(?:pakken|pakt) ${SOME}{0,6}op(?!\\p{L})`,
  `(?:nemen|neemt) ${SOME}{0,2}(?:ons|zich) voor(?!\\p{L})`,
  'beloven|belooft|toegezegd|zetten (?:hier)?op in|vanaf (?:volgende|komende) maand',
].map((pattern) => new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'iu'))

/** Whether a sentence says that something will be done. */
export function promises(own: string): boolean {
  return PROMISES.some((pattern) => pattern.test(own))
}

/** Whether what is promised was decided: an action with an owner and a quarter, in so many words. */
export function isAgreed(own: string, agreed: Agreed[]): boolean {
  // That it will be done, without what, is no plan.
  if (contentOf(own).length === 0) return false
  return agreed
    .filter(isWhole)
    .some(({ title, explanation, owner }) => isCarried(own, [title, explanation, owner]))
}

export function isWhole({ title, owner, quarter }: Agreed): boolean {
  return title.trim() !== '' && owner.trim() !== '' && /^\d{4}-K[1-4]$/.test(quarter)
}
