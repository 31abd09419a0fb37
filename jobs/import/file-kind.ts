/** The kinds of file that are read, in the order in which rows may refer to rows. */
export const FILE_KINDS = [
  'teams',
  'medewerkers',
  'clienten',
  'gebeurtenissen',
  'scholing',
  'bijeenkomsten',
  'cijfers',
  'reflecties',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

const NOT_READ = ['rooster', 'namen']

/** What a file is, by the start of its name: `clienten-mei.csv` holds clients. Null when the name says nothing. */
export function fileKind(name: string): FileKind | 'not_read' | null {
  const plain = name.toLowerCase()
  if (!plain.endsWith('.csv')) return null
  if (NOT_READ.some((prefix) => plain.startsWith(prefix))) return 'not_read'
  return FILE_KINDS.find((kind) => plain.startsWith(kind)) ?? null
}
