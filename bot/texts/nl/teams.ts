/** What is said in Teams only: about who is let in, and around forms. */
export const teams = {
  hello:
    'Hallo, ik ben Kompasbot. Ik herinner je op tijd aan wat moet gebeuren en verzamel korte reflecties. Typ "help" om te zien wat je kunt vragen.',
  helloTeam:
    'Hallo, ik ben Kompasbot. De coördinator kan dit kanaal koppelen: typ "@Kompasbot koppel" met de naam van het team erachter.',
  unknown:
    'Ik ken je nog niet. Ik ken mensen aan het e-mailadres van hun werk. Vraag je coördinator of de systeembeheerder om je toe te voegen.',
  guest: 'Ik praat alleen met medewerkers van deze organisatie, niet met gasten.',
  onlyPrivate: 'Praat met mij in een privéchat. Hier leest iedereen mee.',
  linkShared:
    'Dit kanaal wordt gedeeld met anderen. Koppelen kan alleen in een kanaal van alleen jullie zelf.',
  linkHow: 'Typ "koppel" met de naam van het team erachter.',
  cancel: 'Terug',
  closed: 'Het formulier is gesloten. Er is niets opgeslagen.',
  openPage: 'Open de pagina',
  pageLink: 'Deze link is alleen voor jou. Hij werkt één keer, een kwartier lang.',
  saved: 'Opgeslagen.',
  stale: 'Deze knop werkt niet meer. Typ "taken" voor je lijst.',
  notSaved: 'Er is nog niets opgeslagen. Kijk naar wat hieronder staat.',
  notSavedAbove: 'Er is nog niets opgeslagen. Pas het formulier hierboven aan en verstuur het opnieuw.',
  fieldError: (message: string) => `Let op: ${message}`,
  optional: (label: string) => `${label} (mag leeg blijven)`,
  required: 'Vul dit in.',
  choose: 'Kies',
  optionsLeftOut: (n: number) =>
    `Er passen ${n} keuzes niet in deze lijst. Typ een paar letters en verstuur: dan komt een kortere lijst.`,
  find: 'Zoek op een paar letters',
  nothingFound: 'Niets gevonden met deze letters.',
  failed: (id: string) =>
    `Dat lukte niet en er is niets opgeslagen. Probeer het opnieuw. Nummer voor de beheerder: ${id}.`,
  tooLate: 'Dat duurde te lang en er is niets opgeslagen. Probeer het over een minuut opnieuw.',
}
