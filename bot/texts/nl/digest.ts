export const digest = {
  title: (month: string) => `Maandoverzicht ${month}`,
  notice: (month: string) => `Kompasbot: het maandoverzicht van ${month} staat klaar`,
  waiting: (n: number) => (n === 1 ? '1 concept wacht op jou' : `${n} concepten wachten op jou`),
  nothingWaiting: 'Er wachten geen concepten op jou.',
  newHeading: 'Concepten',
  missingHeading: 'Wat ontbreekt',
  changedHeading: 'Anders dan de maand ervoor',
  nothingChanged: 'Geen verschillen die ik kan tellen.',
  changed: (label: string, now: string, before: string) => `${label}: ${now}, was ${before}`,
  of: (value: number, of: number) => `${value} van ${of}`,
  share: (value: number, of: number, percent: number) => `${value} van ${of} (${percent}\u00a0%)`,
  reflections: (value: number, of: number) => `${value} bij ${of === 1 ? '1 collega' : `${of} collega’s`}`,
  show: 'Lees',
  approveAll: (n: number) => (n === 1 ? 'Concept goedkeuren' : `Alle ${n} goedkeuren`),
  standsOutHeading: 'Wat opvalt',
  nothingStandsOut: 'Alles wat deze maand moest, is gedaan.',
  noFigures: 'Er is nog niets te tellen.',
  changedFold: (n: number) =>
    n === 1 ? '1 verschil met de maand ervoor' : `${n} verschillen met de maand ervoor`,
  figuresFold: (n: number) => `Alle cijfers (${n})`,
  teamFold: (team: string, n: number, waits: number) => {
    const drafts = n === 1 ? '1\u00a0concept' : `${n}\u00a0concepten`
    if (waits === 0) return `${team}: ${drafts}`
    return waits === n ? `${team}: ${drafts} te\u00a0lezen` : `${team}: ${drafts}, ${waits} te\u00a0lezen`
  },
  page: 'Open het overzicht',
  approved: (n: number) =>
    n === 1 ? '1 concept is goedgekeurd, op jouw naam.' : `${n} concepten zijn goedgekeurd, op jouw naam.`,
  approval: {
    title: 'Alles in één keer goedkeuren?',
    intro: (n: number) =>
      `Je keurt ${n === 1 ? '1 tekst' : `${n} teksten`} goed, op jouw naam. Heb je ze gelezen? Je kunt dit niet terugdraaien.`,
  },
  nothingToApprove: 'Er was niets meer goed te keuren.',
  noSuchMonth: 'Van die maand is er geen overzicht.',
  state: {
    yours: 'wacht op jou',
    waiting: 'wacht op goedkeuring',
    vastgesteld: 'vastgesteld',
    afgewezen: 'afgewezen',
  },
  sentences: (n: number, sources: number) =>
    `${n === 1 ? '1 zin' : `${n} zinnen`} uit ${sources === 1 ? '1 bron' : `${sources} bronnen`}`,
  draft: {
    notice: 'Kompasbot: een concept om te lezen',
    concept: 'Concept, nog niet vastgesteld',
    approve: 'Goedkeuren',
    refuse: 'Afwijzen',
    refuseSentence: 'Zin eruit',
    editSentence: 'Zin aanpassen',
    page: 'Open met bronnen',
    sources: (n: number) => (n === 1 ? '1 bron' : `${n} bronnen`),
    refusedHeading: 'Niet opgenomen, met reden',
    missingHeading: 'Cijfers die ontbreken',
    passed: (next: string) => `Goedgekeurd, op jouw naam. Nu volgt: ${next}.`,
    removed: (ref: string) => `${ref}: de tekst is verwijderd na de bewaartijd.`,
    approved: 'Goedgekeurd. Dit concept is vastgesteld, op jouw naam.',
    refused: 'Afgewezen. De reden is bewaard.',
    newer: 'Er is intussen een nieuwere versie. Lees die eerst; er is niets veranderd.',
    already: 'Over dit concept is al besloten. Er is niets veranderd.',
    gone: 'Dit concept ken ik niet (meer).',
    sentenceGone: 'Deze zin staat er niet meer.',
    reasonTitle: 'Waarom?',
    reason: 'Reden',
    reasonSubmit: 'Opslaan',
    editTitle: 'Zin aanpassen',
    editField: 'De zin',
    editHint: 'De bronnen blijven erbij staan. De zin staat daarna op jouw naam.',
    sentenceRefused: 'De zin is eruit gehaald. De vorige versie blijft bewaard.',
    sentenceEdited: 'De zin is aangepast. De vorige versie blijft bewaard.',
  },
  draftsTitle: 'Concepten',
  monthHeading: (month: string, n: number) => `${month}: ${n === 1 ? '1 concept' : `${n} concepten`}`,
  draftsLeft: (n: number, month: string) =>
    n === 1 ? `Nog 1 concept van ${month}` : `Nog ${n} concepten van ${month}`,
  noDrafts:
    'Er zijn nog geen concepten. Aan het begin van elke maand maak ik ze van de reflecties en cijfers.',
}
