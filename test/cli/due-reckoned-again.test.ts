import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { FRAMES } from '../../care/world.ts'
import { ends, hoursOn, numberOf, textOf } from '../care/second-reckoning.ts'
import { type CommandLine, commandLineWithDatabase } from './command.ts'

/** What happened to one invented client, by day. */
interface Story {
  client: string
  frame: string
  wzd: boolean
  start: string
  hour: number
  held: [kind: string, day: string, outcome: string, kenmerk: string][]
}

/** Starts on working days, in weekends, before holidays, at month ends and around both changes of the clock. */
const STARTS: [day: string, hour: number][] = [
  ['2026-01-31', 9],
  ['2026-02-20', 17],
  ['2026-03-16', 14],
  ['2026-03-24', 10],
  ['2026-03-28', 14],
  ['2026-04-02', 11],
  ['2026-08-31', 8],
  ['2026-10-24', 14],
  ['2026-10-25', 0],
  ['2026-11-13', 16],
]

/** How far each client has come: nothing yet, a plan, an evaluation held or refused, measures under the Wzd. */
const STORIES = ['nothing', 'plan', 'evaluated', 'refused', 'measures'] as const

const stories: Story[] = FRAMES.flatMap((frame) =>
  [false, true].flatMap((wzd) =>
    STARTS.flatMap(([start, hour]) =>
      STORIES.map((story): Story => {
        const plan = frame === 'WMO' && !wzd ? 'zorgplan_concept_wmo' : 'zorgplan_definitief'
        const on = (days: number) => textOf(numberOf(start) + days)
        const held: Record<(typeof STORIES)[number], Story['held']> = {
          nothing: [],
          plan: [
            [plan, on(20), 'gehouden', ''],
            ['risico_inventarisatie', on(30), 'gehouden', ''],
          ],
          evaluated: [
            [plan, on(10), 'gehouden', ''],
            ['zorgplan_evaluatie', on(60), 'gehouden', ''],
          ],
          refused: [
            [plan, on(10), 'geweigerd', ''],
            ['zorgplan_evaluatie', on(33), 'geweigerd', ''],
          ],
          measures: [
            ['wzd_maatregel', on(5), 'gehouden', 'deur'],
            ['wzd_maatregel', on(8), 'gehouden', 'bedhek'],
            ['wzd_eerste_evaluatie', on(25), 'gehouden', 'deur'],
            ['wzd_evaluatie', on(50), 'gehouden', 'bedhek'],
            ['wzd_maatregel_beeindigd', on(90), 'gehouden', 'deur'],
          ],
        }
        return { client: `${frame}-${wzd}-${start}-${story}`, frame, wzd, start, hour, held: held[story] }
      }),
    ),
  ),
)

describe('due --all, of everything that can happen to a client', () => {
  let cli: CommandLine
  let env: Record<string, string>
  beforeAll(async () => {
    cli = await commandLineWithDatabase()
    env = { ORGANISATION_FILE: cli.write('organisatie-eigen.yaml', 'meldt_vanaf: 2024-01-01\n') }
    await cli.json(['import', folder(path.join(cli.folder, 'bestanden'))], { env })
  })

  it.each([
    '2026-03-17T09:00',
    '2026-03-29T12:00',
    '2026-04-28T23:59',
    '2026-05-05T08:00',
    '2026-07-01T12:00',
    '2026-10-25T12:00',
    '2026-12-24T10:00',
    '2027-02-28T18:00',
    '2027-04-01T00:00',
  ])('agrees at %s with a second reckoning, to the duty', async (on) => {
    const answer = (await cli.json(['due', '--on', on, '--all'], { env })) as { duties: Told[] }
    const told = answer.duties.filter(({ subject }) => subject.kind === 'client').map(toldLine)
    const reckoned = stories.flatMap((story) => expected(story, on))
    expect(told.length).toBeGreaterThan(100)
    expect(told.sort()).toEqual(reckoned.sort())
  })
})

interface Told {
  rule: string
  subject: { kind: string; ref: string }
  class: string
  starts: string
  due: string
  planBy: string
  state: string
}

const toldLine = ({ subject, rule, class: by, starts, due, planBy, state }: Told) =>
  [subject.ref, rule, by, starts, due, planBy, state].join(' ')

/** The lines that must come out for one client, told from the rules as people tell them to each other. */
function expected({ client, frame, wzd, start, hour, held }: Story, on: string): string[] {
  const today = on.slice(0, 10)
  const hourNow = Number(on.slice(11, 13)) + Number(on.slice(14)) / 60
  if (start > today || (start === today && hour > hourNow)) return []
  const known = held.filter(([, day]) => day <= today)
  const days = (kind: string, outcomes = ['gehouden'], kenmerk?: string) =>
    known
      .filter(([k, , o, m]) => k === kind && outcomes.includes(o) && (kenmerk === undefined || m === kenmerk))
      .map(([, day]) => day)
  const line = (
    rule: string,
    by: string,
    from: string,
    end: { due: string; planBy: string },
    shows: number,
  ) => {
    const visible = textOf(Math.max(numberOf(end.planBy) - shows, numberOf(from)))
    const state = today < visible ? 'upcoming' : today > end.due ? 'late' : 'open'
    return [client, rule, by, from, end.due, end.planBy, state].join(' ')
  }
  const law = (yes: boolean) => (yes ? 'wet' : 'beleid')
  const weeks = (from: string, n: number, statutory: boolean) => ends(numberOf(from), { weeks: n }, statutory)
  const months = (from: string, n: number) => ends(numberOf(from), { months: n }, false)

  const plans = [...days('zorgplan_definitief'), ...days('zorgplan_concept_wmo')]
  const evaluations = days('zorgplan_evaluatie')
  const talks = days('zorgplan_evaluatie', ['gehouden', 'geweigerd'])
  const risks = days('risico_inventarisatie')
  const lines: string[] = []

  const clock = (text: string) => Date.parse(text)
  const now = clock(hoursOn(today, Math.floor(hourNow), 0)) + (hourNow % 1) * 3_600_000
  const provisional = hoursOn(start, hour, 24)
  if (plans.length + evaluations.length === 0 && now < clock(provisional) + 7 * 86_400_000) {
    const state = now > clock(provisional) ? 'late' : 'open'
    lines.push(
      [client, 'zlp_voorlopig', 'beleid', hoursOn(start, hour, 0), provisional, provisional, state].join(' '),
    )
  }
  if (plans.length + evaluations.length === 0) {
    if (frame === 'WMO' && !wzd)
      lines.push(line('zorgplan_concept_wmo', 'contract', start, weeks(start, 6, false), 28))
    else {
      const statutory = wzd || frame === 'WLZ-ZIN'
      lines.push(line('zorgplan_definitief', law(statutory), start, weeks(start, 6, statutory), 28))
    }
  }
  const lastTalk = [...plans, ...talks].sort().at(-1)
  if (lastTalk !== undefined && frame !== 'ZVW') {
    lines.push(line('zorgplan_evaluatie', law(frame === 'WLZ-ZIN'), lastTalk, months(lastTalk, 6), 42))
  }
  const lastEvaluation = evaluations.at(-1)
  if (lastEvaluation !== undefined && frame === 'WLZ-ZIN') {
    lines.push(line('evaluatie_vastleggen', 'wet', lastEvaluation, weeks(lastEvaluation, 6, true), 9999))
  }
  for (const [kind, laid, , measure] of known) {
    if (kind !== 'wzd_maatregel' || days('wzd_maatregel_beeindigd', ['gehouden'], measure).length > 0)
      continue
    const looked = ['wzd_eerste_evaluatie', 'wzd_evaluatie'].flatMap((one) =>
      days(one, ['gehouden'], measure),
    )
    if (looked.length === 0) {
      lines.push(line('wzd_eerste_evaluatie', 'wet', laid, weeks(laid, 4, true), 9999))
    }
    const last = days('wzd_evaluatie', ['gehouden'], measure).at(-1) ?? laid
    lines.push(line('wzd_evaluatie', 'wet', last, months(last, 6), 42))
  }
  const lastRisk = risks.at(-1)
  lines.push(
    lastRisk === undefined
      ? line('risico_inventarisatie', 'beleid', start, weeks(start, 6, false), 30)
      : line('risico_inventarisatie', 'beleid', lastRisk, months(lastRisk, 12), 30),
  )
  return lines
}

/** The stories as files, as an organisation would export them. */
function folder(where: string): string {
  mkdirSync(where, { recursive: true })
  const write = (name: string, lines: string[]) => writeFileSync(path.join(where, name), lines.join('\r\n'))
  write('teams.csv', ['team;naam;soort', 'zorg;Team Zorg;zorg'])
  write('medewerkers.csv', [
    'medewerker;naam;email;rollen;teams',
    'm1;Bo de Wit;bo@voorbeeld.test;evv,coordinator;zorg',
  ])
  write('clienten.csv', [
    'client;wet;team;start_zorg;evv;wzd',
    ...stories.map(({ client, frame, wzd, start, hour }) => {
      return `${client};${frame};zorg;${start}T${String(hour).padStart(2, '0')}:00;m1;${wzd ? 'ja' : 'nee'}`
    }),
  ])
  write('gebeurtenissen.csv', [
    'kenmerk;client;soort;datum;uitkomst',
    ...stories.flatMap(({ client, held }) =>
      held.map(([kind, day, outcome, measure]) => [measure, client, kind, day, outcome].join(';')),
    ),
  ])
  return where
}
