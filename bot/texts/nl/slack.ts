/** Words that only Slack needs: around cards and forms, and at the door. */
export const slack = {
  next: 'Verder',
  previous: 'Terug',
  pageOf: (page: number, pages: number) => `Deel ${page} van ${pages}`,
  cancel: 'Annuleren',
  close: 'Sluiten',
  go: 'Ja, doorgaan',
  tooLargeForForm: 'Dit past niet in een venster van Slack. Doe het op de pagina’s van Kompasbot.',
  tooLate: 'Opslaan duurde te lang. Er is niets bewaard. Wat je typte staat er nog: probeer het zo nog eens.',
  trouble: 'Er ging iets mis. Er is niets bewaard. Probeer het zo nog eens.',
  openForm: 'Openen',
  openFormText: 'Druk op de knop, dan open ik het formulier.',
  seeMessage: 'Ik heb je een bericht gestuurd. Kijk bij Kompasbot onder Apps.',
  staleMessage: 'Dit bericht is er niet meer. Typ "taken" voor je lijst.',
  page: {
    title: 'Pagina openen',
    text: 'Deze link is alleen voor jou. Hij werkt één keer, een kwartier lang.',
    open: 'Open de pagina',
    none: 'De pagina’s van Kompasbot zijn niet bereikbaar. Vraag het je systeembeheerder.',
  },
  unknown:
    'Ik ken je nog niet. Ik ken mensen aan het e-mailadres van hun werk. Werk je hier? Vraag je coördinator of de systeembeheerder om je toe te voegen.',
  unknownTitle: 'Kompasbot',
}
