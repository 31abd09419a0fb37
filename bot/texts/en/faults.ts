import type { faults as Nl } from '../nl/faults.ts'

export const faults: typeof Nl = {
  at: (file, line, path) =>
    `${file}${line === null ? '' : `, line ${line}`}${path === '' ? '' : `, ${path}`}`,
  unreadable: (hint) =>
    hint === 'ENOENT'
      ? 'this file does not exist. Make it, or remove ORGANISATION_FILE.'
      : `this file cannot be read (${hint}). Look at the indentation and the punctuation of this line.`,
  unknown_key: (key) => `${key} is not known here. Check the spelling, or remove it.`,
  missing: (expected) => `something is missing here (${expected}). Fill it in.`,
  not_allowed: (expected) => `this cannot stand here. Right would be: ${expected}.`,
  unknown_rule: (known) => `this rule is not known. Choose from ${known}, or write a whole rule of your own.`,
  unknown_fact: (fact) => `this rule waits for ${fact}, but that is no rule or event. Change the name.`,
  circle: (rule) => `${rule} would close itself. Take one of the rules out of the circle.`,
  never_begins: (rule: string) =>
    `${rule} begins only after itself or after rules that never begin. Name start or an event at begint too.`,
  types: {
    string: 'a text',
    object: 'a block of keys',
    record: 'a block of keys',
    array: 'a list',
    number: 'a number',
    int: 'a whole number',
    boolean: 'yes or no',
  },
}
