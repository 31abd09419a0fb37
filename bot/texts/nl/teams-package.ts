/** How the app is called and told of in Teams. Lengths are bounded by Teams: 30, 100, 80, 4000, and 32 and 128. */
export const packageTexts = {
  name: { short: 'Kompasbot', full: 'Kompasbot voor zorgteams' },
  description: {
    short: 'Herinnert op tijd aan zorgplannen en evaluaties, en verzamelt korte reflecties.',
    full: 'Kompasbot herinnert zorgteams op tijd aan wat moet gebeuren, zoals zorgplannen, evaluaties en scholing. Hij verzamelt korte reflecties en schrijft daarmee mee aan het kwaliteitsbeeld. Zet nooit namen of gegevens van cliënten in de chat.',
  },
  personal: [
    { title: 'taken', description: 'Wat er voor jou klaarstaat' },
    { title: 'reflectie', description: 'Vertel in een halve minuut wat goed ging of beter kan' },
    { title: 'status', description: 'Hoe jouw team ervoor staat' },
    { title: 'concept', description: 'De conceptteksten bekijken' },
    { title: 'nieuw', description: 'Een cliënt start' },
    { title: 'einde', description: 'De zorg voor een cliënt stopt' },
    { title: 'afwezig', description: 'Een paar dagen geen berichten' },
    { title: 'pauze', description: 'Een poosje geen berichten' },
    { title: 'mijn gegevens', description: 'Wat Kompasbot over jou bewaart' },
    { title: 'help', description: 'Uitleg' },
  ],
  team: [
    { title: 'koppel', description: 'Koppel dit kanaal aan een team: zet de naam erachter' },
    { title: 'ontkoppel', description: 'Stop met een team in een kanaal: zet de naam erachter' },
  ],
}
