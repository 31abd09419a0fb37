const MOST = 3

/** The known words that somebody may have meant by one that is not known, nearest first; three at most. */
export function nearest(word: string, known: string[]): string[] {
  const meant = plain(word)
  const allowed = Math.max(1, Math.floor(meant.length / 3))
  return known
    .map((one) => ({ one, away: isBeginning(meant, plain(one)) ? 0.5 : distance(meant, plain(one)) }))
    .filter(({ away }) => away <= allowed)
    .sort((a, b) => a.away - b.away || (a.one < b.one ? -1 : 1))
    .slice(0, MOST)
    .map(({ one }) => one)
}

/** Without capitals, accents and what joins words. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

function isBeginning(a: string, b: string): boolean {
  return a !== b && Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))
}

/** How many letters must be put in, left out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1])
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : changed
      row.push(Math.min(changed, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1))
    }
  }
  return at(a.length, b.length)
}
