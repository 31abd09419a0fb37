import { DateTime } from 'luxon'
import { log as en } from '../bot/texts/en/log.ts'
import { log as nl } from '../bot/texts/nl/log.ts'
import { type Instant, isoIn, type Zone } from '../care/day.ts'
import type { Language } from '../care/world.ts'
import type { AccessEntry } from '../prisma/store/access-log.ts'

export interface LogAsked {
  since: Instant | null
  json: boolean
  language: Language
  /** The organisation's zone: in it the instants are shown. */
  zone: Zone
}

/** `kompasbot log`: the access log, one line an entry, or as one JSON document. */
export async function logCommand(
  asked: LogAsked,
  read: (since: Instant | null) => Promise<AccessEntry[]>,
  write: (line: string) => void,
): Promise<void> {
  const texts = asked.language === 'en' ? en : nl
  const local = (at: Instant) => DateTime.fromJSDate(at, { zone: asked.zone })
  const entries = await read(asked.since)
  if (asked.json) {
    write(
      JSON.stringify({ entries: entries.map((entry) => ({ ...entry, at: isoIn(entry.at, asked.zone) })) }),
    )
    return
  }
  if (entries.length === 0) {
    write(asked.since ? texts.nothingSince(local(asked.since).toFormat('dd-MM-yyyy HH:mm')) : texts.nothing)
    return
  }
  const rows = entries.map(({ at, actor, action, object, about, outcome }) => [
    local(at).toFormat('dd-MM-yyyy HH:mm:ss'),
    inWords(actor, texts.actors),
    inWords(action, texts.actions),
    object,
    about ?? '-',
    inWords(outcome, texts.outcomes),
  ])
  for (const line of table([texts.heading, ...rows])) write(line)
}

/** A word that has none is shown as it is kept. */
const inWords = (kept: string, words: Record<string, string>): string => words[kept] ?? kept

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
