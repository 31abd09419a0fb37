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
  nothing: (year) =>
    `There is nothing about ${year} to publish yet. Approve drafts first; make them with: npx kompasbot draft --month ${year}-01`,
  written: (file) => `Written: ${file}`,
  concept: 'This is a draft, not adopted yet. Every page says so too.',
  missing: (what) => `- ${what}`,
  noFonts:
    'There is no font on this machine, so charts are in the document as tables. Install a font, such as the package fonts-liberation.',
}
