/** Sentences that passed once and would not pass now. */
export const checkAgain = {
  title: 'Deze zinnen kloppen niet meer',
  intro: (n: number) =>
    `${n === 1 ? '1 zin klopt' : `${n} zinnen kloppen`} niet meer met wat er nu bekend is. Zo kan de tekst niet worden vastgesteld.`,
  line: (text: string, reason: string) => `• ${text} (${`${reason}`.replace(/\.$/, '')})`,
  more: (n: number) => `En nog ${n}.`,
  how: 'Haal je ze eruit, dan staan ze apart met de reden, in een nieuwe versie. Wil je ze liever anders? Sluit dit dan en pas ze aan.',
  submit: 'Haal ze eruit',
  saved: (n: number) =>
    `${n === 1 ? '1 zin is' : `${n} zinnen zijn`} eruit gehaald, met de reden erbij. Lees de tekst nog eens; daarna kan hij verder.`,
  soundNow: 'Alle zinnen kloppen weer. Er is niets veranderd.',
  left: (n: number) =>
    `${n === 1 ? '1 concept is niet goedgekeurd: daarin klopt een zin niet meer' : `${n} concepten zijn niet goedgekeurd: daarin klopt een zin niet meer`}. Open het concept om te kiezen.`,
  takenWithout: (n: number) =>
    n === 1
      ? '1 zin ervan klopt niet meer met wat er nu bekend is. Die staat apart, met de reden.'
      : `${n} zinnen ervan kloppen niet meer met wat er nu bekend is. Die staan apart, met de reden.`,
  nothingLeft: 'Van die versie klopt geen zin meer met wat er nu bekend is. Er is niets veranderd.',
}
