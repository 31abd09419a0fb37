import type { imports as Nl } from '../nl/import.ts'

const list = (words: readonly string[]) => words.join(', ')

/** What people read when a file is imported. Never the value that was refused. */
export const imports: typeof Nl = {
  reasons: {
    missing: 'This cell is empty. Fill it in.',
    missingColumn: 'This column is missing. Put the name of the column on the first line of the file.',
    duplicateColumn: 'This column is there twice. Take one away.',
    notADate: 'There is no such date. Write dd-mm-yyyy, such as 31-01-2026.',
    notATime: 'There is no such time. Write hh:mm after the date, such as 31-01-2026 14:30.',
    notANumber: 'This is not a number. Write digits, with at most one comma and six digits after it.',
    notAnEmail: 'This is not an e-mail address. Write it as name@example.nl.',
    notAWebAddress:
      'This is not a web address. It starts with https:// or http://, without a password in it.',
    notWorkdays: 'These are not working days. Write ma-vr, or single days such as ma,wo,do.',
    oneOf: (words) => `This word is not known here. Choose from: ${list(words)}.`,
    unknownKind: 'This kind is not in the rule book. See with "kompasbot rules" which there are.',
    badBouwsteen: 'This is not a bouwsteen. Write the framework and the number, such as gk-1 or ghz-3.',
    tooLong: (longest) => `This text is too long. Use at most ${longest} characters.`,
    unknownTeam: 'This team is not known. Put it in teams.csv first, or correct the name.',
    unknownMember:
      'This employee is not known. Put him or her in medewerkers.csv first, or correct the code.',
    unknownClient: 'This client is not known. Put the number in clienten.csv first, or correct it.',
    unknownEpisode: 'This client has no care under this law. Correct the law, or add to clienten.csv.',
    whichFrame: 'This client has more than one care episode. Put in this column under which law this falls.',
    sameEmail:
      'This e-mail address is already that of somebody else. Give every employee an address of their own.',
    twice: (line) => `This is also on line ${line}, but with other details. Keep one line.`,
    twiceOrMark: (line) =>
      `This is also on line ${line}, but with other details. Keep one line, or give each its own kenmerk where that can be.`,
    twiceElsewhere: (file, line) =>
      `This is also in ${file} on line ${line}, but with other details. Keep one line.`,
    onLine: (line) => `on line ${line}`,
    onLineOf: (file, line) => `in ${file} on line ${line}`,
    otherPeople: (where) =>
      `This differs from what is ${where}, and it is about the same care. Keep one line. Did this change later? Then put the day from which it counts under vanaf.`,
    otherCare: (where) =>
      `This differs from what is ${where}, and it is about the same care. Put the same on every line.`,
    endsBeforeStart: 'This lies before the start. Correct one of the two dates.',
    overlap: (days) =>
      `This client has other care under this law in that time. Fill in einde_zorg for that care first. Is this the corrected start? Then take the old line away. It cannot be moved by more than ${days} days.`,
    whichHour: 'On this day this care began more than once. Put the time after the date.',
    noShiftLength: 'This shift begins and ends at the same moment. Correct one of the two.',
    noName: 'There is no name in this that can be recognised. Write the first name or surname in full.',
    movedWithoutMove: 'There is a new date, but not that it was moved. Make it verzet or take the date away.',
    bsn: 'This looks like a citizen service number. Use your own number of the client. If this is your own number, put a letter in front.',
    noText: 'Fill in at least one of these columns: goed, beter or geleerd.',
    privacy: (kinds) =>
      `Something in here points to a person (${list(kinds)}). Rewrite it, for example with "a resident" or "the team".`,
    tooManyCells:
      'This line has more cells than there are columns. Put text with a ; or , between quotation marks.',
    brokenQuotes: 'The quotation marks do not match here. Save the file again as CSV from the spreadsheet.',
    notText: 'This is not a CSV file. Save it as "CSV UTF-8" from the spreadsheet.',
    emptyFile: 'This file is empty. Put the names of the columns on the first line.',
    cannotOpen: 'This file could not be opened. Check its name, and whether you may read it.',
    unknownFile: (kinds) =>
      `The name does not tell what is in it. Let the name start with ${list(kinds)} and end in .csv.`,
  },
  screenKinds: {
    bsn: 'citizen service number',
    name: 'name',
    initials: 'initials',
    birthdate: 'date of birth',
    age: 'age',
    address: 'address',
    postcode: 'postcode',
    phone: 'telephone number',
    email: 'e-mail address',
    url: 'web address',
    iban: 'bank account',
    number: 'number',
    room: 'room',
    incident: 'incident',
  },
  table: {
    file: 'file',
    rows: 'rows',
    added: 'added',
    changed: 'changed',
    unchanged: 'unchanged',
    refused: 'refused',
  },
  progress: { read: 'reading', check: 'checking', write: 'saving', follow: 'updating tasks' },
  moved: (many) => (many === 1 ? 'One last day has moved:' : `${many} last days have moved:`),
  wouldMove: (many) => (many === 1 ? 'One last day would move:' : `${many} last days would move:`),
  alreadyDone: 'done already',
  movedMore: (many) => `… and ${many} more.`,
  noDate: 'no date',
  column: (name) => `column ${name}`,
  ignoredColumns: (file, columns) =>
    `${file}: these columns are not known and were skipped: ${list(columns)}`,
  ofErased: (file, rows) =>
    `${file}: ${rows === 1 ? '1 line is about somebody who was erased and was passed over. Take it' : `${rows} lines are about somebody who was erased and were passed over. Take them`} out of the file.`,
  waiting: (file, rows, on) =>
    `${file}: ${rows === 1 ? 'one line waits' : `${rows} lines wait`} for ${list(on)}. Correct ${on.length === 1 ? 'that file' : 'those files'} first.`,
  nothingFound: 'No CSV files were found. Give a folder with CSV files, or the names of files.',
  nothingChanged: 'Nothing was changed. Correct the lines above, or take only the good lines with --partial.',
  someTaken: 'The good lines were taken, the others were not.',
  dryRun: 'This was a trial: nothing was changed.',
}
