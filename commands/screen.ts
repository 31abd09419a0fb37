import { screen as texts } from '../bot/texts/nl/screen.ts'
import type { Day } from '../care/day.ts'
import { type Finding, KINDS, type Kind } from '../care/screen/finding.ts'
import type { NameList } from '../care/screen/nameList.ts'
import { screen } from '../care/screen/screen.ts'

export interface ScreenCommandOptions {
  json: boolean
  /** Today where the organisation is: it tells a due date from a date of birth. */
  today: Day
  names: NameList
  write: (line: string) => void
}

/** Says of each line what the privacy screen finds in it: as JSON with offsets, or in Dutch. Never the text itself. */
export async function screenCommand(
  lines: AsyncIterable<string>,
  { json, today, names, write }: ScreenCommandOptions,
): Promise<void> {
  let number = 0
  for await (const line of lines) {
    number++
    const findings = screen(line, { today, names })
    write(json ? JSON.stringify(findings) : inWords(number, findings))
  }
}

function inWords(line: number, findings: Finding[]): string {
  const counts = KINDS.map((kind: Kind) => ({
    kind,
    times: findings.filter((finding) => finding.kind === kind).length,
  }))
  const present = counts.filter(({ times }) => times > 0)
  return present.length === 0 ? texts.clean(line) : texts.line(line, present)
}
