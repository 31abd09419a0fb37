/** The steps that a year's text goes through, and what people say there. */
export const gates = {
  heading: 'De stappen',
  fold: (passed: number, all: number) => `De stappen: ${passed} van ${all} gezet`,
  step: {
    passed: (gate: string, name: string, day: string) => `${gate}: doorgegeven door ${name}, ${day}`,
    returned: (gate: string, name: string, day: string, reason: string) =>
      `${gate}: teruggegeven door ${name}, ${day}. Reden: ${reason}`,
    not_held: (gate: string, name: string, day: string, reason: string) =>
      `${gate}: dit jaar niet gehouden, omdat: ${reason} (${name}, ${day})`,
  },
  waits: (gate: string) => `${gate}: nu aan zet`,
  later: (gate: string) => `${gate}: volgt nog`,
  again: 'over een eerdere versie; de tekst is daarna veranderd',
  pass: 'Doorgeven',
  adopt: 'Vaststellen',
  passTitle: 'Tekst doorgeven',
  adoptTitle: 'Tekst vaststellen',
  passIntro: (version: number, next: string) =>
    `Je geeft versie ${version} door, op jouw naam. Daarna volgt: ${next}.`,
  adoptIntro: (version: number) =>
    `Je stelt versie ${version} vast, op jouw naam. Daarna kan de tekst niet meer veranderen.`,
  beforeAdopting: {
    heading: 'Voordat je vaststelt',
    stillRuns: (year: number) =>
      `${year} loopt nog tot en met 31 december. Wat er nog bij komt, staat niet in deze tekst.`,
    missing: (n: number) =>
      n === 1
        ? 'Er ontbreekt nog 1 ding; het staat bij “Wat ontbreekt”.'
        : `Er ontbreken nog ${n} dingen; ze staan bij “Wat ontbreekt”.`,
    refused: (n: number) =>
      n === 1
        ? '1 zin is niet opgenomen; hij staat apart, met de reden.'
        : `${n} zinnen zijn niet opgenomen; ze staan apart, met de reden.`,
    remarks: (n: number) =>
      n === 1
        ? '1 opmerking bij deze tekst heeft geen antwoord. Dat komt zo in het document te staan.'
        : `${n} opmerkingen bij deze tekst hebben geen antwoord. Dat komt zo in het document te staan.`,
  },
  noReaction:
    'Er is nog geen reactie van de raad. Geef je de tekst nu door, dan gaat hij zonder reactie verder.',
  openRemarks: (n: number, year: number) =>
    n === 1
      ? `1 opmerking bij de tekst over ${year} heeft nog geen antwoord.`
      : `${n} opmerkingen bij de tekst over ${year} hebben nog geen antwoord.`,
  openImprovements: (n: number, year: number) =>
    n === 1
      ? `1 verbetering tot en met ${year} staat nog open.`
      : `${n} verbeteringen tot en met ${year} staan nog open.`,
  remarkOptional: 'Opmerking die meegaat met de tekst',
  passed: (next: string) => `Doorgegeven, op jouw naam. Nu volgt: ${next}.`,
  adopted: 'Vastgesteld, op jouw naam.',
  giveBack: 'Teruggeven',
  giveBackTitle: 'Tekst teruggeven',
  giveBackIntro: (first: string) => `De tekst gaat terug naar: ${first}. Alle stappen worden opnieuw gezet.`,
  reason: 'Waarom?',
  returned: (first: string) => `Teruggegeven, met de reden erbij. De tekst wacht nu bij: ${first}.`,
  notHeld: 'Dit jaar niet gehouden',
  notHeldTitle: 'Dit jaar niet gehouden',
  notHeldIntro: (gate: string) =>
    `Bij “${gate}” komt te staan dat het dit jaar niet is gehouden, met je reden.`,
  notHeldReason: 'Omdat',
  skipped: (next: string) => `Bewaard, met de reden. Nu volgt: ${next}.`,
  remark: 'Opmerking geven',
  remarkTitle: 'Opmerking bij de tekst',
  remarkField: 'Je opmerking',
  remarkHint: 'Je opmerking gaat met je naam mee met de tekst. Schrijf niets over een persoon.',
  remarked: 'Je opmerking gaat mee met de tekst.',
  react: 'Reactie van de raad',
  reactTitle: 'Reactie van de raad',
  reactField: 'De reactie',
  reactHint:
    'De reactie komt ongewijzigd bij de tekst. Zolang de tekst bij de raad ligt, kun je hem vervangen.',
  unsigned: 'Onderteken de reactie niet: je naam komt er vanzelf onder te staan.',
  reacted: 'De reactie is bewaard en gaat ongewijzigd mee.',
  reactionBy: (gate: string) => `reactie van ${gate}`,
  remarksToAnswer: 'Opmerkingen bij deze tekst, nog zonder antwoord',
  lastYear: {
    heading: (year: number) => `Eerst dit: wat is er gedaan met wat bij ${year} is gezegd?`,
    improvements: (year: number) => `Verbeteringen tot en met ${year} die nog open staan`,
    remark: (name: string, gate: string) => `${name}, ${gate}`,
    answer: 'Antwoord geven',
    answerTitle: 'Wat is ermee gedaan?',
    answerField: 'Antwoord',
    answered: 'Het antwoord staat erbij.',
    gone: 'Deze opmerking ken ik niet (meer).',
  },
  waiting: {
    title: (title: string) => `${title} wacht op jou`,
    notice: 'Kompasbot: een tekst wacht op jou',
    text: (gate: string) => `Stap: ${gate}.`,
    until: (day: string) => `Graag uiterlijk ${day}.`,
    missed: (day: string) => `Dit had uiterlijk ${day} gemoeten.`,
    past: 'De tekst is intussen verder. Je hoeft niets te doen.',
    council: 'De raad krijgt de korte versie in gewone taal en kan een reactie geven.',
  },
  done: {
    title: (title: string) => `${title} is vastgesteld`,
    notice: 'Kompasbot: een tekst is vastgesteld',
    text: 'De tekst heeft alle stappen gehad en verandert niet meer.',
  },
}
