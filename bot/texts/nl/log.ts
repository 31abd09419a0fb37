/** The access log on the command line. */
export const log = {
  heading: ['Wanneer', 'Wie', 'Wat', 'Waarvan', 'Over wie', 'Uitkomst'],
  actors: { command: 'opdracht' },
  actions: {
    read: 'gelezen',
    add: 'toegevoegd',
    change: 'veranderd',
    remove: 'opgeruimd',
    erase: 'gewist',
    import: 'ingelezen',
    export: 'geëxporteerd',
  },
  outcomes: { ok: 'gelukt', partial: 'deels gelukt', refused: 'geweigerd' },
  nothing: 'Er staat niets in het logboek.',
  nothingSince: (since: string) => `Er staat niets in het logboek vanaf ${since}.`,
}
