/** Words that say nothing about what a text is about: Dutch, and the commonest English ones. */
const EMPTY = new Set(
  `aan af al alle alles als altijd ander andere ben bent bij bijna biedt bleef blijven daar daardoor daarna dan dat de
  deden deed deze die dit doe doen door dus echt een één eens eerst elk elke en er erg even ging gingen gaan gaat geen
  goed beter geleerd gewoon had hadden heb hebben heeft heel hem het hier hij hoe hun iedereen iemand iets ik in is ja je
  jij juist kan kon konden krijg krijgen kreeg kunnen kwam kwamen laat later leren maar maken me meer meest meteen met mij
  mijn minder moest moet moeten mogen na naar niet niets nog nu of om omdat onder ons onze ook op over per samen soms te
  tegen tijdens toch toen tot tussen uit van vanaf veel vaak voor vooral waar waren was wat we weer weg wel werd werden
  wie wij wil willen word worden wordt ze zelf zich zien zij zijn zo zodat zonder zou zouden zeer
  the a an and or of to in on for with was were is are be it this that we our they i not but had has have at from by`
    .split(/\s+/)
    .filter(Boolean),
)

/** The words of a text that carry meaning, lower case, in order. */
export function terms(text: string): string[] {
  return words(text).filter((word) => word.length > 2 && !EMPTY.has(word))
}

/** All words of a text, lower case, without signs. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
