const small =
  'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  )

/** Up to twenty in letters, as in running text; above it in digits. */
export const count = (n: number): string => small[n] ?? String(n).replace('.', ',')
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** `a, b en c` */
export const list = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
