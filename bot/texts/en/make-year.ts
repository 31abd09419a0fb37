import type { makeYear as Nl } from '../nl/make-year.ts'

export const makeYear: typeof Nl = {
  button: 'Make a text of a year',
  title: 'Make a text of a year',
  intro:
    'Kompasbot makes a draft from the texts that were approved, and the figures and improvements of that year. It takes a while.',
  year: 'Of which year?',
  framework: 'For which framework?',
  kind: 'What will it be?',
  kinds: {
    kwaliteitsbeeld: 'Quality report (kwaliteitsbeeld)',
    voortgangsbericht: 'Progress report (voortgangsbericht), for the year in between',
  },
  anew: 'Did somebody work on it already?',
  anewYes: 'Make a new version all the same. It starts again at the first step; the one before is kept.',
  submit: 'Make the draft',
  notOfFramework: 'This framework has no progress report. Choose the quality report.',
  choose: 'Choose one of these.',
  asked: 'I am making the draft. You will hear when it is ready.',
  notice: 'Kompasbot: the text of the year',
  ready: (title: string) => `${title} is ready`,
  made: 'The draft was made. Read it before you pass it on.',
  unchanged: 'Nothing changed: the text is there already, and there is no new material.',
  kept: 'Somebody worked on this text already, or it was adopted. So it was not made again. If you want that all the same, ask again and tick that a new version may come. An adopted text stays as it is.',
}
