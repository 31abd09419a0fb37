import type { Sighting } from './finding.ts'

const NUMBER =
  '(?:[A-Za-z]?-?\\d{1,4}(?:[.]\\d{1,2})?[a-zA-Z]?|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien)'
const ROOM = new RegExp(
  `(?<![\\p{L}\\d])(?:slaapkamer|zitkamer|kamer|kmr|kr|appartement|app(?:art)?|apt|appt|unit|bed|huisnr|huisnummer|woning|studio|bednr|kamernr|kamernummer|bednummer)\\.?:? ?(?:nr\\.?|nummer)? ?${NUMBER}(?![\\p{L}\\d])`,
  'giu',
)
const SHORT = /(?<![\p{L}\d-])k\d{1,3}[a-z]?(?![\p{L}\d])/giu
/** What follows a count or a time and not a room: `bed 2 keer verschoond`, `naar bed 21:30`, `app 3 berichten`. */
const COUNTED =
  /^(?:[:.,]\d| ?(?:x|keer|maal|uur|u|min|minuten|dagen|nachten|weken|maanden|personen|mensen|bewoners|cli[eë]nten|deelnemers|collega's|berichten|foto's|groepen|%|jaar|m2)(?![\p{L}\d]))/iu
const WORDED = /(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien)$/iu

/** A room, flat, unit or bed with its number: in a small house that is as good as a name. */
export function rooms(text: string): Sighting[] {
  const numbered = [...text.matchAll(ROOM)].filter(
    (m) => !COUNTED.test(text.slice(m.index + m[0].length, m.index + m[0].length + 14)) && plausible(m[0]),
  )
  return [...numbered, ...text.matchAll(SHORT)].map((m) => ({
    kind: 'room' as const,
    start: m.index,
    end: m.index + m[0].length,
  }))
}

/** `kamer twaalf` is a room; `kamer een`, `bed een` and `de app twee` more often are not. */
function plausible(room: string): boolean {
  return !WORDED.test(room) || (/^(?:kamer|kmr|unit|appartement)/iu.test(room) && !/\been$/iu.test(room))
}
