/** What is wrong in a settings file, and what to do about it. */
export const faults = {
  at: (file: string, line: number | null, path: string) =>
    `${file}${line === null ? '' : `, regel ${line}`}${path === '' ? '' : `, ${path}`}`,
  unreadable: (hint: string) =>
    hint === 'ENOENT'
      ? 'dit bestand is er niet. Maak het, of haal ORGANISATION_FILE weg.'
      : `dit bestand is niet te lezen (${hint}). Kijk naar het inspringen en de leestekens op deze regel.`,
  unknown_key: (key: string) => `${key} is hier niet bekend. Kijk of het goed gespeld is, of haal het weg.`,
  missing: (expected: string) => `hier ontbreekt iets (${expected}). Vul het aan.`,
  not_allowed: (expected: string) => `dit mag hier niet staan. Goed is: ${expected}.`,
  unknown_rule: (known: string) =>
    `deze regel is niet bekend. Kies uit ${known}, of schrijf een hele eigen regel.`,
  unknown_fact: (fact: string) =>
    `deze regel wacht op ${fact}, maar dat is geen regel of gebeurtenis. Pas de naam aan.`,
  circle: (rule: string) => `${rule} zou zichzelf afsluiten. Haal een van de regels uit de kring.`,
  never_begins: (rule: string) =>
    `${rule} begint alleen na zichzelf of na regels die zelf nooit beginnen. Noem bij begint ook start of een gebeurtenis.`,
  types: {
    string: 'een tekst',
    object: 'een blok met sleutels',
    record: 'een blok met sleutels',
    array: 'een lijst',
    number: 'een getal',
    int: 'een heel getal',
    boolean: 'ja of nee',
  } as Record<string, string>,
}
