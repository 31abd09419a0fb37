const small = 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ')

/** Small numbers in letters, as in running text. */
export const count = (n: number): string => small[n] ?? String(n)
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** `a, b en c` */
export const list = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
