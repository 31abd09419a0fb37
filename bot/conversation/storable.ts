import type { Said } from './intent.ts'

/** What PostgreSQL cannot keep as text: the null character, and half a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** What somebody said, with nothing in it that the store would choke on. */
export function storableSaid(said: Said): Said {
  switch (said.kind) {
    case 'words':
      return { ...said, text: storable(said.text) }
    case 'form':
      return { ...said, context: storableValues(said.context), values: storableValues(said.values) }
    case 'intent':
      return said
  }
}

function storableValues(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, storable(value)]))
}
