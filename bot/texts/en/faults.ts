import type { faults as Nl } from '../nl/faults.ts'

export const faults: typeof Nl = {
  at: (file, line, path) =>
    `${file}${line === null ? '' : `, line ${line}`}${path === '' ? '' : `, ${path}`}`,
  or: ' or ',
  unreadable: (hint) =>
    ({
      ENOENT: 'this file does not exist. Make it, or remove ORGANISATION_FILE.',
      TAB_AS_INDENT: 'there is a tab here. Indent with spaces.',
      DUPLICATE_KEY: 'this key stands here a second time. Put everything under one key.',
      BAD_INDENT: 'the indentation is not right, or a bracket is missing. Look at the line above too.',
    })[hint] ??
    `this file cannot be read (${hint}). Look at the indentation and the punctuation of this line.`,
  unknown_key: (key, near) =>
    near === ''
      ? `${key} is not known here. Check the spelling, or remove it.`
      : `${key} is not known here. Do you mean ${near}? Otherwise remove it.`,
  wrong_name: (form) => `this name is not possible. Right would be: ${form}.`,
  missing: (expected) => `something is missing here (${expected}). Fill it in.`,
  not_allowed: (expected) => `this cannot stand here. Right would be: ${expected}.`,
  unknown_rule: (rule, near) =>
    `${rule} is no known rule. ${near === '' ? '' : `Do you mean ${near}? `}Or write a whole rule of your own: see docs/presets/README.md.`,
  unknown_fact: (fact, near) =>
    `this rule waits for ${fact}, but that is no rule or event. ${near === '' ? 'Change the name.' : `Do you mean ${near}?`}`,
  circle: (rule) => `${rule} would close itself. Take one of the rules out of the circle.`,
  never_begins: (rule) =>
    `${rule} begins only after itself or after rules that never begin. Name start or an event at begint too.`,
  phrases: [
    [
      'P42D, P6W, P6M, P1Y, PT24H',
      'a period: P42D (days), P6W (weeks), P6M (months), P1Y (years) or PT24H (hours)',
    ],
    ['P42D, P6W, P6M, P1Y', 'a period: P42D (days), P6W (weeks), P6M (months) or P1Y (years)'],
    ['P30D, P3M, P1Y', 'a period: P30D (days), P3M (months) or P1Y (years)'],
    ['boolean, ja, nee, yes, no', 'yes or no'],
    ['jjjj-mm-dd', 'a day that exists, written 2026-12-24'],
    [/(?<!jjjj-)mm-dd/, 'a day that exists every year, as month and day: 05-01 is 1 May'],
    ['free_gate', 'another name: vastgesteld and afgewezen belong to Kompasbot itself'],
    ['concept_first', 'another name: concept can only be the first gate'],
    ['own_gate', 'a name that no other gate has'],
    ['year_gate', 'nothing, for this can only stand at a gate with voor: jaar'],
    ['month_reader', 'management, functionaris or coordinator as well: the others cannot open the drafts'],
    ['last_gate', 'nee: the last gate adopts the text and cannot be left out'],
    ['dd-mm', 'a day that every year has, the day first: 01-04'],
    ["'uu:mm', < '02:00' of >= '03:00'", "a time in quotes, before '02:00' or from '03:00'"],
    ["'uu:mm'", "a time in quotes: '20:00'"],
    ['gk-1, ghz-3', 'a framework and a number, such as gk-1 or ghz-3'],
    ['a-z, 0-9, _, -', 'small letters, digits, _ and -, with a letter first'],
    ['a-z, 0-9, _', 'small letters, digits and _, with a letter first'],
    ['>= P5Y', 'P5Y or longer'],
    [/^>= (\d+)$/, '$1 or more'],
    [/^<= (\d+)$/, '$1 at most'],
  ],
  types: {
    string: 'a text, in quotes if need be',
    object: 'a block of keys, indented on the lines below',
    record: 'a block of keys, indented on the lines below',
    array: 'a list: [one, two]',
    number: 'a number',
    int: 'a whole number',
    boolean: 'yes or no',
    not_empty: 'something that is not empty',
  },
}
