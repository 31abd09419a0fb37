import type { Piece, Run } from './laid-out.ts'

/** About half a page in letters: what takes less shares its page with what stands before or behind it. */
const HALF = 1500
const LINE = 90

/**
 * Begins a long part on a page of its own, where the page before it is not left nearly empty.
 * @param parts each with its heading first; `own`: whether it is of a kind that begins so at all.
 */
export function onPages(parts: { pieces: Piece[]; own: boolean }[]): Piece[] {
  let since = 0
  return parts.flatMap(({ pieces, own }, at) => {
    const size = pieces.reduce((sum, piece) => sum + room(piece), 0)
    const breaks = at === 0 || (own && size >= HALF && since >= HALF)
    since = breaks ? size : since + size
    const [first, ...rest] = pieces
    return first?.kind === 'heading' ? [{ ...first, newPage: breaks }, ...rest] : pieces
  })
}

/** What a piece takes, in letters. */
function room(piece: Piece): number {
  switch (piece.kind) {
    case 'heading':
      return 2 * LINE
    case 'paragraph':
      return LINE + length(piece.runs)
    case 'bullets':
      return piece.items.reduce((sum, runs) => sum + LINE + length(runs), 0)
    case 'table':
      return LINE * (piece.table.rows.length + 3)
    case 'chart':
      return HALF
    case 'box':
      return piece.items.reduce((sum, { title, text }) => sum + 2 * LINE + title.length + text.length, LINE)
    case 'said':
      return LINE + piece.lines.join(' ').length
    case 'absent':
      return LINE
  }
}

const length = (runs: Run[]): number =>
  runs.reduce((sum, run) => sum + (run.kind === 'note' ? LINE : run.text.length), 0)
