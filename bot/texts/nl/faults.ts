/** What is wrong in a settings file, and what to do about it. */
export const faults = {
  at: (file: string, line: number | null, path: string) =>
    `${file}${line === null ? '' : `, regel ${line}`}${path === '' ? '' : `, ${path}`}`,
  or: ' of ',
  unreadable: (hint: string, _near: string) =>
    ({
      ENOENT: 'dit bestand is er niet. Maak het, of haal ORGANISATION_FILE weg.',
      TAB_AS_INDENT: 'hier staat een tab. Spring in met spaties.',
      DUPLICATE_KEY: 'deze sleutel staat er al eens. Zet alles onder één sleutel.',
      BAD_INDENT: 'het inspringen klopt niet, of een haakje ontbreekt. Kijk ook naar de regel erboven.',
    })[hint] ??
    `dit bestand is niet te lezen (${hint}). Kijk naar het inspringen en de leestekens op deze regel.`,
  unknown_key: (key: string, near: string) =>
    near === ''
      ? `${key} is hier niet bekend. Kijk of het goed gespeld is, of haal het weg.`
      : `${key} is hier niet bekend. Bedoel je ${near}? Haal het anders weg.`,
  wrong_name: (form: string, _near: string) => `deze naam kan niet. Goed is: ${form}.`,
  missing: (expected: string, _near: string) => `hier ontbreekt iets (${expected}). Vul het aan.`,
  not_allowed: (expected: string, _near: string) => `dit mag hier niet staan. Goed is: ${expected}.`,
  unknown_rule: (rule: string, near: string) =>
    `${rule} is geen bekende regel. ${near === '' ? '' : `Bedoel je ${near}? `}Of schrijf een hele eigen regel: zie docs/presets/README.md.`,
  unknown_fact: (fact: string, near: string) =>
    `deze regel wacht op ${fact}, maar dat is geen regel of gebeurtenis. ${near === '' ? 'Pas de naam aan.' : `Bedoel je ${near}?`}`,
  circle: (rule: string, _near: string) =>
    `${rule} zou zichzelf afsluiten. Haal een van de regels uit de kring.`,
  never_begins: (rule: string, _near: string) =>
    `${rule} begint alleen na zichzelf of na regels die zelf nooit beginnen. Noem bij begint ook start of een gebeurtenis.`,
  phrases: [
    [
      'P42D, P6W, P6M, P1Y, PT24H',
      'een periode: P42D (dagen), P6W (weken), P6M (maanden), P1Y (jaren) of PT24H (uren)',
    ],
    ['P42D, P6W, P6M, P1Y', 'een periode: P42D (dagen), P6W (weken), P6M (maanden) of P1Y (jaren)'],
    ['P30D, P3M, P1Y', 'een periode: P30D (dagen), P3M (maanden) of P1Y (jaren)'],
    ['boolean, ja, nee, yes, no', 'ja of nee'],
    ['jjjj-mm-dd', 'een dag die bestaat, als jjjj-mm-dd: 2026-12-24'],
    [/(?<!jjjj-)mm-dd/, 'een dag die elk jaar bestaat, als maand en dag: 05-01 is 1 mei'],
    ['free_gate', 'een andere naam: vastgesteld en afgewezen zijn van Kompasbot zelf'],
    ['concept_first', 'een andere naam: concept kan alleen de eerste poort zijn'],
    ['own_gate', 'een naam die nog geen andere poort heeft'],
    ['year_gate', 'niets, want dit kan alleen bij een poort met voor: jaar'],
    [
      'month_reader',
      'ook management, functionaris of coordinator: de anderen kunnen de concepten niet openen',
    ],
    ['last_gate', 'nee: de laatste poort stelt de tekst vast en kan niet vervallen'],
    ['dd-mm', 'een dag die elk jaar bestaat, als dd-mm: 01-04'],
    ["'uu:mm', < '02:00' of >= '03:00'", "een tijd tussen aanhalingstekens, voor '02:00' of vanaf '03:00'"],
    ["'uu:mm'", "een tijd tussen aanhalingstekens: '20:00'"],
    ['gk-1, ghz-3', 'een kompas en een nummer, zoals gk-1 of ghz-3'],
    ['a-z, 0-9, _, -', 'kleine letters, cijfers, _ en -, met een letter vooraan'],
    ['a-z, 0-9, _', 'kleine letters, cijfers en _, met een letter vooraan'],
    ['>= P5Y', 'P5Y of langer'],
    [/^>= (\d+)$/, '$1 of meer'],
    [/^<= (\d+)$/, 'hoogstens $1'],
  ] as [string | RegExp, string][],
  types: {
    string: 'een tekst, zo nodig tussen aanhalingstekens',
    object: 'een blok met sleutels, ingesprongen op de regels eronder',
    record: 'een blok met sleutels, ingesprongen op de regels eronder',
    array: 'een lijst: [een, twee]',
    number: 'een getal',
    int: 'een heel getal',
    boolean: 'ja of nee',
    not_empty: 'iets dat niet leeg is',
  } as Record<string, string>,
}
