/** Words that the Adaptive Card renderer adds of its own accord. */
export const adaptive = {
  folded: (n: number) =>
    n === 1
      ? 'Er is nog 1 ding. Typ "taken" om het te zien.'
      : `Er zijn nog ${n} dingen. Typ "taken" om ze te zien.`,
}
