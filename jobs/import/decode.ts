/**
 * The text of a spreadsheet file: UTF-8, and Windows-1252 where it is not that. Lines end in `\n`.
 * Null when the bytes are no text, such as a workbook or UTF-16.
 */
export function decode(bytes: Uint8Array): string | null {
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  // PostgreSQL cannot keep a NUL, and no spreadsheet writes one as text.
  if (text.includes('\0')) return null
  return text.replace(/\r\n?/g, '\n')
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
