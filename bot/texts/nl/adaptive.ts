/** Words that the Adaptive Card renderer adds of its own accord. */
export const adaptive = {
  /** Of a text that is longer than one message. */
  onPage: 'Dit is nog niet alles.',
  readAll: 'Lees alles op de pagina',
  left: (n: number) => (n === 1 ? 'Er is nog 1 ding.' : `Er zijn nog ${n} dingen.`),
  tasksLeft: (n: number) =>
    n === 1
      ? 'Er is nog 1 ding. Typ "taken" om het te zien.'
      : `Er zijn nog ${n} dingen. Typ "taken" om ze te zien.`,
}
