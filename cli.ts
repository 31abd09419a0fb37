import { createInterface } from 'node:readline'
import { Command, CommanderError, Option } from 'commander'
import { Duration } from 'luxon'
import { command as texts } from './bot/texts/nl/command.ts'
import { dayOf, type Instant, parseInstant } from './care/day.ts'
import { nameList } from './care/screen/screen.ts'
import { doctorCommand } from './commands/doctor.ts'
import { draftCommand } from './commands/draft.ts'
import { dueCommand } from './commands/due.ts'
import { explain } from './commands/explain.ts'
import { importCommand } from './commands/import.ts'
import { logCommand } from './commands/log.ts'
import { rulesCommand } from './commands/rules.ts'
import { screenCommand } from './commands/screen.ts'
import { startCommand } from './commands/start.ts'
import { loadConfig } from './config.ts'
import { type OpenHouse, openHouse, settingsFor } from './house.ts'
import { isJob, JOBS, runJob } from './jobs/run.ts'
import { takeIn } from './jobs/take-in.ts'
import { readOrganisation } from './organisation.ts'
import { openDatabase } from './prisma/embedded.ts'
import { databaseHealth } from './prisma/health.ts'
import { readLog } from './prisma/store/access-log.ts'
import { listMembers } from './prisma/store/members.ts'
import { createSignInLink } from './prisma/store/sign-in.ts'
import { problemLines, UsageError } from './problem.ts'

const out = (line: string) => void process.stdout.write(`${line}\n`)
const err = (line: string) => void process.stderr.write(`${line}\n`)

/** A command's own refusal: a message on stderr and exit code 1. */
class Refusal extends Error {}

function settings() {
  const read = loadConfig()
  if (read.ok) return read.config
  throw new Refusal(read.problems.join('\n'))
}

/** Opens the house beside a running bot, for one command. */
async function within(work: (open: OpenHouse) => Promise<number>): Promise<void> {
  const open = await openHouse(settings(), { use: 'command' })
  try {
    process.exitCode = await work(open)
  } finally {
    await open.close()
  }
}

function momentIn({ house }: OpenHouse, text: string | undefined): Instant {
  if (text === undefined) return house.now()
  const at = parseInstant(text, house.settings.zone)
  if (at === null) throw new UsageError(texts.wrongTime)
  return at
}

const json = () => new Option('--json', 'één JSON-document op stdout en verder niets')
const program = new Command('kompasbot')
  .description(texts.description)
  .exitOverride()
  .showHelpAfterError(false)

program
  .command('start')
  .description(texts.start)
  .action(() => startCommand(settings(), { out, err }))

program
  .command('import')
  .description(texts.import)
  .argument('<dir of bestanden...>')
  .option('--dry-run', 'controleert alles en verandert niets')
  .option(
    '--partial',
    'neemt de goede regels, ook als andere niet kloppen (exitcode 1 alleen als er niets is overgenomen)',
  )
  .addOption(json())
  .action((paths: string[], options: { dryRun?: boolean; partial?: boolean; json?: boolean }) =>
    within(async ({ house }) => {
      if (house.isSample) throw new Refusal(texts.sampleStore)
      const asked = {
        paths,
        dryRun: options.dryRun ?? false,
        partial: options.partial ?? false,
        json: options.json ?? false,
        language: 'nl' as const,
      }
      return importCommand(
        asked,
        (files, how) => takeIn(house, files, { ...how, actor: 'command', now: new Date(), language: 'nl' }),
        { out, err },
      )
    }),
  )

program
  .command('due')
  .description(texts.due)
  .option('--on <T>', 'op dit moment (ISO; zonder tijdzone: de tijd van de organisatie)')
  .option('--within <periode>', 'uiterlijk binnen deze periode, zoals P30D')
  .option('--all', 'ook wat nog niet in beeld is')
  .option('--team <team>', 'alleen van dit team')
  .addOption(json())
  .action((options: { on?: string; within?: string; all?: boolean; team?: string; json?: boolean }) =>
    within(async (open) => {
      const { house } = open
      if (options.within !== undefined && !Duration.fromISO(options.within).isValid)
        throw new UsageError(texts.wrongPeriod)
      if (options.team !== undefined && !(await knowsTeam(open, options.team)))
        throw new Refusal(texts.unknownTeam)
      const asked = {
        on: momentIn(open, options.on),
        within: options.within,
        all: options.all ?? false,
        team: options.team,
        json: options.json ?? false,
      }
      return dueCommand(house, asked, out)
    }),
  )

program
  .command('explain')
  .description(texts.explain)
  .argument('<code>')
  .option('--on <T>', 'op dit moment')
  .option('--language <taal>', 'nl of en', 'nl')
  .addOption(json())
  .action((code: string, options: { on?: string; language: string; json?: boolean }) =>
    within(async (open) => {
      const language = options.language === 'en' ? 'en' : 'nl'
      const explained = await explain(open.house, code, momentIn(open, options.on), language)
      if (explained === null) throw new Refusal(texts.unknownCode)
      if (options.json) out(JSON.stringify(explained, null, 2))
      else for (const line of explained.lines) out(line)
      return 0
    }),
  )

program
  .command('rules')
  .description(texts.rules)
  .addOption(json())
  .action((options: { json?: boolean }) => {
    process.exitCode = rulesCommand(settingsFor(settings(), false).rules, options.json ?? false, out)
  })

program
  .command('run')
  .description(texts.run)
  .argument('<job>', JOBS.join(', '))
  .option('--at <T>', 'alsof het dit moment is')
  .addOption(json())
  .action((job: string, options: { at?: string; json?: boolean }) => {
    if (!isJob(job)) throw new UsageError(texts.wrongJob(JOBS.join(', ')))
    const config = settings()
    return within(async (open) => {
      const now = momentIn(open, options.at)
      const did = await runJob(open.house, job, {
        now,
        realNow: new Date(),
        byHand: true,
        importDir: config.importDir,
      })
      const report = { job, at: now.toISOString(), ...did }
      if (options.json) out(JSON.stringify(report, null, 2))
      else
        for (const [name, value] of Object.entries(report))
          out(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
      return 0
    })
  })

program
  .command('draft')
  .description(texts.draft)
  .requiredOption('--month <jjjj-mm>', 'de maand')
  .option('--team <team>', 'alleen van dit team')
  .addOption(json())
  .action((options: { month: string; team?: string; json?: boolean }) =>
    within(({ house }) =>
      draftCommand(house, {
        month: options.month,
        team: options.team,
        json: options.json ?? false,
        now: house.now(),
        write: out,
        complain: err,
      }),
    ),
  )

program
  .command('screen')
  .description(texts.screen)
  .addOption(json())
  .action((options: { json?: boolean }) =>
    within(async ({ house }) => {
      const members = await listMembers(house.store.prisma, house.org)
      const names = nameList(members.map(({ name }) => name))
      const today = dayOf(house.now(), house.settings.zone)
      await screenCommand(createInterface({ input: process.stdin }), {
        json: options.json ?? false,
        today,
        names,
        write: out,
      })
      return 0
    }),
  )

program
  .command('log')
  .description(texts.log)
  .option('--since <T>', 'vanaf dit moment')
  .addOption(json())
  .action((options: { since?: string; json?: boolean }) =>
    within(async (open) => {
      const { store, org, settings } = open.house
      const since = options.since === undefined ? null : momentIn(open, options.since)
      const asked = { since, json: options.json ?? false, language: 'nl' as const, zone: settings.zone }
      await logCommand(asked, (from) => readLog(store.prisma, org, from), out)
      return 0
    }),
  )

program
  .command('link')
  .description(texts.link)
  .argument('<medewerker>')
  .action((who: string) =>
    within(async ({ house }) => {
      const members = await listMembers(house.store.prisma, house.org)
      const member = members.find(
        ({ ref, email }) => ref === who || email.toLowerCase() === who.toLowerCase(),
      )
      if (!member) throw new Refusal(texts.unknownMember)
      const config = settings()
      const token = await createSignInLink(house.store.prisma, house.org, member.id, new Date())
      out(texts.linkIs(`${config.publicUrl ?? `http://${config.host}:${config.port}`}/in/${token}`))
      return 0
    }),
  )

program
  .command('doctor')
  .description(texts.doctor)
  .addOption(json())
  .action(async (options: { json?: boolean }) => {
    process.exitCode = await doctorCommand({ json: options.json ?? false, language: 'nl' }, patient(), out)
  })

for (const name of ['export', 'erase']) {
  program
    .command(name)
    .description(texts.notYet)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => {
      throw new Refusal(texts.notYet)
    })
}

function patient() {
  return { settings: loadConfig(), organisationProblems, openDatabase, databaseHealth }
}

function organisationProblems(file: string): string[] {
  try {
    readOrganisation(file)
    return []
  } catch (error) {
    return problemLines(error)
  }
}

async function knowsTeam({ house }: OpenHouse, ref: string): Promise<boolean> {
  return (await house.store.prisma.team.count({ where: { organisationId: house.org, ref } })) > 0
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof UsageError) {
    err(error.message)
    process.exitCode = 2
  } else {
    for (const line of error instanceof Refusal ? [error.message] : problemLines(error)) err(line)
    process.exitCode = 1
  }
}
