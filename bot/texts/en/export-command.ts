import type { exportCommand as Nl } from '../nl/export-command.ts'

/** What `export` says on the command line. */
export const exportCommand: typeof Nl = {
  description: 'Writes the text of a year to a file: Word, a web page or plain text.',
  year: 'the year of the text, such as 2026',
  framework: 'the framework: gk, ghz or one of your own in organisatie.yaml',
  kind: 'kwaliteitsbeeld or voortgangsbericht; otherwise kwaliteitsbeeld',
  format: 'docx (Word), html (web page) or md (plain text)',
  file: 'the file to write; one that is there already is replaced',
  badYear: 'The year cannot be read. Write four digits, such as 2026.',
  badKind: (kinds) => `I do not know this kind of text. Choose from: ${kinds}.`,
  badFormat: (formats) => `I do not know this kind of file. Choose from: ${formats}.`,
  wrongEnding: (format) =>
    `The file at --out should end in .${format}, as --format says. Change one of the two.`,
  noFolder: 'The folder of the file at --out is not there. Make it or choose another.',
  isFolder: 'There is a folder at --out. Add the name of a file to it.',
  notWritten: 'The file at --out cannot be written. Close the file or choose another folder.',
  badFramework: (known) =>
    `I do not know this framework. Choose from: ${known}, or put it under kompassen in organisatie.yaml.`,
  tooEarly: (year) => `${year} has not begun yet. Choose a year that has.`,
  nothing: (year, framework) =>
    `There is nothing about ${year} to publish for ${framework} yet: there are no approved texts and no figures.`,
  approveFirst: (n) =>
    `${n === 1 ? '1 draft of that year still waits' : `${n} drafts of that year still wait`}. Approve these first: type drafts in the chat.`,
  draftFirst: (year, reflections) =>
    `Of that year there ${reflections === 1 ? 'is 1 reflection' : `are ${reflections} reflections`}. Make drafts of them first, a month at a time, and approve those: npx kompasbot draft --month ${year}-01`,
  others: 'These you can ask for:',
  asked: (year, framework, kind) => `--year ${year} --framework ${framework} --kind ${kind}`,
  noYears:
    'There are no approved texts yet, not of another year either. Reflections become drafts each month; approve those in the chat, and the year is made of them.',
  written: (file) => `Written: ${file}`,
  concept: 'This is a draft, not adopted yet. Every page says so too.',
  missing: (what) => `- ${what}`,
  noFonts:
    'There is no font on this machine, so charts are in the document as tables. Install a font, such as the package fonts-liberation.',
}
