/** What `export` says on the command line. */
export const exportCommand = {
  description: 'Schrijft de tekst van een jaar naar een bestand: Word, een webpagina of platte tekst.',
  year: 'het jaar van de tekst, zoals 2026',
  framework: 'het kader: gk, ghz of een eigen kader uit organisatie.yaml',
  kind: 'kwaliteitsbeeld of voortgangsbericht; anders kwaliteitsbeeld',
  format: 'docx (Word), html (webpagina) of md (platte tekst)',
  file: 'het bestand dat geschreven wordt; een bestand dat er al is wordt vervangen',
  badYear: 'Dit jaar is niet te lezen. Schrijf vier cijfers, zoals 2026.',
  badKind: (kinds: string) => `Deze soort tekst ken ik niet. Kies uit: ${kinds}.`,
  badFormat: (formats: string) => `Dit soort bestand ken ik niet. Kies uit: ${formats}.`,
  wrongEnding: (format: string) =>
    `Het bestand bij --out hoort op .${format} te eindigen, net als --format. Pas een van de twee aan.`,
  noFolder: 'De map van het bestand bij --out is er niet. Maak de map of kies een andere.',
  isFolder: 'Bij --out staat een map. Zet er de naam van een bestand achter.',
  notWritten: 'Het bestand bij --out kan niet worden geschreven. Sluit het bestand of kies een andere map.',
  badFramework: (known: string) =>
    `Dit kader ken ik niet. Kies uit: ${known}, of zet het in organisatie.yaml bij kompassen.`,
  tooEarly: (year: number) => `${year} is nog niet begonnen. Kies een jaar dat al begonnen is.`,
  nothing: (year: number, framework: string) =>
    `Over ${year} is er voor ${framework} nog niets om uit te geven: er zijn geen goedgekeurde teksten en geen cijfers.`,
  approveFirst: (n: number) =>
    `${n === 1 ? 'Er wacht nog 1 concepttekst' : `Er wachten nog ${n} conceptteksten`} van dat jaar. Keur die eerst goed: typ concept in het gesprek.`,
  draftFirst: (year: number, reflections: number) =>
    `Van dat jaar ${reflections === 1 ? 'is er 1 reflectie' : `zijn er ${reflections} reflecties`}. Maak er eerst conceptteksten van, een maand tegelijk, en keur die goed: npx kompasbot draft --month ${year}-01`,
  others: 'Dit kan wel:',
  asked: (year: number, framework: string, kind: string) =>
    `--year ${year} --framework ${framework} --kind ${kind}`,
  noYears:
    'Er zijn nog geen goedgekeurde teksten, ook niet van een ander jaar. Reflecties worden elke maand conceptteksten; keur die goed in het gesprek, en het jaar komt daaruit.',
  written: (file: string) => `Geschreven: ${file}`,
  concept: 'Dit is een concept, nog niet vastgesteld. Dat staat ook op elke pagina.',
  missing: (what: string) => `- ${what}`,
  noFonts:
    'Op deze machine staat geen lettertype, daarom staan de grafieken als tabel in het document. Installeer een lettertype, zoals het pakket fonts-liberation.',
}
