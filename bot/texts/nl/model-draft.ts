const reflections = (n: number): string => (n === 1 ? '1 reflectie' : `${n} reflecties`)

const sentences = (n: number): string => (n === 1 ? '1 goedgekeurde zin' : `${n} goedgekeurde zinnen`)

/** What a language model did and did not do: for every reason what stands in the text in its place. */
const instead = (why: string) => (isPartly: boolean) =>
  `${why} ${isPartly ? 'Een deel van deze tekst is' : 'Deze tekst is'} daarom zonder taalmodel gemaakt.`

/** What a draft says of how a language model had a hand in it. */
export const modelDraft = {
  without: {
    budget: instead('Het maandbudget van het taalmodel is op.'),
    timeout: instead('Het taalmodel deed er te lang over.'),
    key: instead('De server van het taalmodel weigerde de sleutel (OPENAI_API_KEY).'),
    unreachable: instead('Het taalmodel gaf geen antwoord.'),
    refused: instead('Het taalmodel wilde dit niet schrijven.'),
    truncated: instead('Het antwoord van het taalmodel was niet af.'),
    invalid: instead('Het antwoord van het taalmodel was niet te lezen.'),
    empty: (isPartly: boolean): string =>
      isPartly
        ? 'Over een deel van de onderwerpen schreef het taalmodel niets. Dat deel is daarom zonder taalmodel gemaakt.'
        : 'Het taalmodel schreef niets. Deze tekst is daarom zonder taalmodel gemaakt.',
  },
  lost: (sentences: number) =>
    `${sentences === 1 ? '1 zin' : `${sentences} zinnen`} van het taalmodel ${sentences === 1 ? 'kwam' : 'kwamen'} niet door de controle. Wat daardoor ontbrak, is zonder taalmodel aangevuld.`,
  personal: (n: number) =>
    `${reflections(n)} ${n === 1 ? 'is' : 'zijn'} niet naar het taalmodel gegaan: het privacyfilter ziet er iets in. Lees na of ${n === 1 ? 'hij' : 'ze'} bewaard ${n === 1 ? 'moet' : 'moeten'} blijven.`,
  instructions: (n: number) =>
    `${reflections(n)} ${n === 1 ? 'is' : 'zijn'} niet naar het taalmodel gegaan: ${n === 1 ? 'hij lijkt' : 'ze lijken'} een opdracht aan een computer.`,
  unread: (about: string | null, read: number, all: number) =>
    `${about === null ? 'Van wat verder genoemd is' : `Over ${about}`} las het taalmodel ${read} van de ${reflections(all)}. De rest staat niet in de tekst.`,
  /** Of the text of a year, which is written from approved sentences. */
  year: {
    held: (n: number) =>
      `${sentences(n)} ${n === 1 ? 'is' : 'zijn'} niet naar het taalmodel gegaan: het privacyfilter ziet er iets in, of de zin lijkt een opdracht aan een computer.`,
    unread: (about: string | null, read: number, all: number) =>
      `${about === null ? 'Voor een deel van de tekst' : `Over ‘${about}’`} las het taalmodel ${read} van de ${all} goedgekeurde zinnen.`,
    lost: (n: number) =>
      `${n === 1 ? '1 zin' : `${n} zinnen`} van het taalmodel ${n === 1 ? 'kwam' : 'kwamen'} niet door de controle. Waar ${n === 1 ? 'die zin' : 'zo’n zin'} zou staan, staat de tekst zonder taalmodel.`,
    poor: (n: number) =>
      `Op ${n === 1 ? '1 plaats' : `${n} plaatsen`} liet het taalmodel weg wat beter kan, of schreef het te lang. Daar staat de tekst zonder taalmodel.`,
  },
}
