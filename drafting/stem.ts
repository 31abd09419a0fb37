/** A word without its commonest Dutch endings and spellings, rough: it only serves to see that two words go together. */
export function stem(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/^ge(?=.{4})/, '')
    .replace(/(?<=.{3})(?:tjes|tje|jes|je|enden|ende|heden|heid|ten|den|te|de|en|er|e|t|d|s)$/, '')
  return plain.replaceAll(/(.)\1/g, '$1').replaceAll('v', 'f').replaceAll('z', 's')
}

/** Whether two stems are of one word, or one stands in the other: `zorgplan` in `zorgplannen`, `teken` in `afteken`. */
export function goTogether(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.includes(short)
}
