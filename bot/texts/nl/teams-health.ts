/** What `kompasbot doctor` says of Teams, with what to do about it. */
export const teamsHealth = {
  good: 'De instellingen van Teams kloppen. Upload het pakket en stuur de bot "help" om het te proberen.',
  anonymous: 'TEAMS_ANONYMOUS staat aan: alleen voor een proef op deze computer. Echte Teams werkt zo niet.',
  publicUrl: 'Zet in PUBLIC_URL het adres waar Microsoft deze bot kan bereiken, met https.',
  keys: 'De sleutels van Microsoft zijn niet te lezen. Laat deze server naar login.botframework.com toe.',
  unreachable: 'Microsoft geeft geen antwoord. Laat deze server naar login.microsoftonline.com toe.',
  secret: 'MICROSOFT_APP_PASSWORD klopt niet. Neem de waarde van het geheim, niet het nummer ervan.',
  secretExpired: 'Het geheim in MICROSOFT_APP_PASSWORD is verlopen. Maak in Entra een nieuw geheim.',
  app: 'MICROSOFT_APP_ID is niet bekend in deze tenant. Kijk in Entra bij de app-registratie.',
  tenant: 'MICROSOFT_APP_TENANT_ID klopt niet. Kijk in Entra bij Overzicht.',
  refused: 'Microsoft geeft geen toegang. Kijk in Entra of de app-registratie aan staat.',
}
