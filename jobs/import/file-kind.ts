/** The kinds of file that are read, in the order in which rows may refer to rows. */
export const FILE_KINDS = [
  'teams',
  'medewerkers',
  'clienten',
  'namen',
  'rooster',
  'gebeurtenissen',
  'scholing',
  'bijeenkomsten',
  'cijfers',
  'reflecties',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** What a file is, by the start of its name: `clienten-mei.csv` holds clients. Null when the name says nothing. */
export function fileKind(name: string): FileKind | null {
  const plain = name.toLowerCase()
  if (!plain.endsWith('.csv')) return null
  return FILE_KINDS.find((kind) => plain.startsWith(kind)) ?? null
}
