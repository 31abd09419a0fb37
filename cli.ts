import { hostname, userInfo } from 'node:os'
import { createInterface } from 'node:readline'
import { Command, CommanderError, Option } from 'commander'
import { command as texts } from './bot/texts/nl/command.ts'
import { draftCommand as draftTexts } from './bot/texts/nl/draft-command.ts'
import { erase as eraseTexts } from './bot/texts/nl/erase.ts'
import { exportCommand as exportTexts } from './bot/texts/nl/export-command.ts'
import { imports } from './bot/texts/nl/import.ts'
import { dayOf } from './care/day.ts'
import { monthOf } from './care/figures/month.ts'
import { nameList } from './care/screen/screen.ts'
import type { Language } from './care/world.ts'
import type { TeamsSettings } from './chat-settings.ts'
import {
  aFormat,
  aKind,
  aMoment,
  aMonth,
  aPeriod,
  aYear,
  type ExportFormat,
  fileOf,
} from './commands/arguments.ts'
import { momentIn, settings, within } from './commands/beside.ts'
import { doctorCommand, type Patient } from './commands/doctor.ts'
import { draftCommand } from './commands/draft.ts'
import { dueCommand } from './commands/due.ts'
import { eraseCommand, personOf, terminal } from './commands/erase.ts'
import { explain } from './commands/explain.ts'
import { idleRules } from './commands/idle-rules.ts'
import { type ImportThese, importCommand } from './commands/import.ts'
import { err, out, outliveReaders } from './commands/lines.ts'
import { logCommand } from './commands/log.ts'
import { progressBar } from './commands/progress-bar.ts'
import { rulesCommand } from './commands/rules.ts'
import { runCommand } from './commands/run.ts'
import { screenCommand } from './commands/screen.ts'
import { testTarget } from './commands/test-target.ts'
import { inDutch, usageCode, usageLines } from './commands/usage.ts'
import { loadConfig } from './config.ts'
import type { YearKind } from './drafting/year/year-text.ts'
import { type OpenHouse, settingsFor } from './house.ts'
import { isJob, JOBS } from './jobs/run.ts'
import { takeIn } from './jobs/take-in.ts'
import { lookInto } from './open-store.ts'
import { readOrganisation } from './organisation.ts'
import manifest from './package.json' with { type: 'json' }
import { openDatabase } from './prisma/embedded.ts'
import { databaseHealth } from './prisma/health.ts'
import { readLog } from './prisma/store/access-log.ts'
import { namesToScreen } from './prisma/store/client-names.ts'
import { listMembers, membersAndChannels } from './prisma/store/members.ts'
import { tokensOfMonth } from './prisma/store/model-calls.ts'
import { findOrganisation } from './prisma/store/organisation.ts'
import { settlingAlone } from './prisma/store/settling.ts'
import { createSignInLink } from './prisma/store/sign-in.ts'
import { problemLines, Refusal, UsageError } from './problem.ts'

const json = () => new Option('--json', 'één JSON-document op stdout en verder niets')
const program = inDutch(new Command('kompasbot'))
  .description(texts.description)
  .version(manifest.version, '-V, --version', texts.version)

program
  .command('start')
  .description(texts.start)
  .action(async () => {
    const config = settings()
    // Loaded here only: the pages and channels would make every other command slower to begin.
    const { startCommand } = await import('./commands/start.ts')
    await startCommand(config, out)
  })

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
    within(
      (open) => {
        const asked = {
          paths,
          dryRun: options.dryRun ?? false,
          partial: options.partial ?? false,
          json: options.json ?? false,
          language: 'nl' as const,
          zone: open.house.settings.zone,
        }
        const take: ImportThese = (files, how) =>
          takeIn(open.house, files, { ...how, actor: 'command', now: new Date(), language: 'nl' })
        const bar = asked.json ? null : progressBar(process.stderr, imports.progress)
        return notIntoSample(open, () => importCommand(asked, take, { out, err }, bar))
      },
      { fills: true },
    ),
  )

program
  .command('due')
  .description(texts.due)
  .option('--on <T>', 'op dit moment (ISO; zonder tijdzone: de tijd van de organisatie)', aMoment)
  .option('--within <periode>', 'uiterlijk binnen deze periode, zoals P30D', aPeriod)
  .option('--all', 'ook wat nog niet in beeld is')
  .option('--team <team>', 'alleen van dit team')
  .addOption(json())
  .action((options: { on?: string; within?: string; all?: boolean; team?: string; json?: boolean }) =>
    within(async (open) => {
      const { house } = open
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
  .option('--on <T>', 'op dit moment', aMoment)
  .addOption(new Option('--language <taal>', 'nl of en; anders nl').choices(['nl', 'en']).default('nl'))
  .addOption(json())
  .action((code: string, options: { on?: string; language: Language; json?: boolean }) =>
    within(async (open) => {
      const explained = await explain(open.house, code, momentIn(open, options.on), options.language)
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
  .action(async (options: { json?: boolean }) => {
    const config = settings()
    // Where the invented organisation lives, its own file applies.
    const isSample = await lookInto(config, async (_store, found) => found.isSample)
    process.exitCode = rulesCommand(settingsFor(config, isSample ?? false).rules, options.json ?? false, out)
  })

program
  .command('run')
  .description(texts.run)
  .argument('<job>', JOBS.join(', '))
  .option('--at <T>', 'alsof het dit moment is', aMoment)
  .addOption(json())
  .action((job: string, options: { at?: string; json?: boolean }) => {
    if (!isJob(job)) throw new UsageError(texts.wrongJob(JOBS.join(', ')))
    const { importDir } = settings()
    const fills = job === 'import'
    return within(
      (open) => {
        const asked = { job, now: momentIn(open, options.at), json: options.json ?? false, importDir }
        return runCommand(open.house, asked, { out, err })
      },
      { fills },
    )
  })

program
  .command('draft')
  .description(texts.draft)
  .option('--month <jjjj-mm>', 'de maand', aMonth)
  .option('--team <team>', 'alleen van dit team')
  .addOption(json())
  .action(({ month, team, json = false }: { month?: string; team?: string; json?: boolean }) => {
    if (month === undefined && team === undefined) throw missingMonth()
    return within(async (open) => {
      const { house } = open
      if (team !== undefined && !(await knowsTeam(open, team))) throw new Refusal(draftTexts.badTeam)
      if (month === undefined) throw missingMonth()
      return draftCommand(house, { month, team, json, now: house.now(), write: out, complain: err })
    })
  })

program
  .command('screen')
  .description(texts.screen)
  .addOption(json())
  .action(async (options: { json?: boolean }) => {
    const config = settings()
    const found = await lookInto(config, async (store, { id, isSample }) => ({
      names: await namesToScreen(store.prisma, id),
      isSample,
    }))
    const { zone } = settingsFor(config, found?.isSample ?? false)
    await screenCommand(createInterface({ input: process.stdin }), {
      json: options.json ?? false,
      today: dayOf(new Date(), zone),
      names: found?.names ?? nameList([]),
      write: out,
    })
  })

program
  .command('log')
  .description(texts.log)
  .option('--since <T>', 'vanaf dit moment', aMoment)
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
  .option('--message-to <medewerker>', texts.messageTo)
  .addOption(json())
  .action(async (options: { json?: boolean; messageTo?: string }) => {
    const { json = false, messageTo } = options
    process.exitCode = await doctorCommand({ json, messageTo, language: 'nl' }, patient(), out)
  })

program
  .command('export')
  .description(exportTexts.description)
  .requiredOption('--year <jjjj>', exportTexts.year, aYear)
  .requiredOption('--framework <kader>', exportTexts.framework)
  .addOption(new Option('--kind <soort>', exportTexts.kind).default('kwaliteitsbeeld').argParser(aKind))
  .requiredOption('--format <soort>', exportTexts.format, aFormat)
  .requiredOption('--out <bestand>', exportTexts.file)
  .action(
    (options: { year: number; framework: string; kind: YearKind; format: ExportFormat; out: string }) => {
      const { out: file, ...asked } = options
      fileOf(asked.format, file)
      return within(async ({ house }) => {
        // Their libraries draw charts and documents, which no other command does.
        const [{ exportCommand }, writing] = await Promise.all([
          import('./commands/export.ts'),
          import('./jobs/year.ts'),
        ])
        return exportCommand(house, { ...asked, file, now: house.now() }, writing, out)
      })
    },
  )

program
  .command('erase')
  .description(eraseTexts.description)
  .option('--client <nummer>', eraseTexts.client)
  .option('--member <nummer>', eraseTexts.member)
  .option('--yes', eraseTexts.yes)
  .addOption(json())
  .action((options: { client?: string; member?: string; yes?: boolean; json?: boolean }) => {
    const person = personOf(options)
    return within(({ house }) => {
      const { yes = false, json = false } = options
      const asked = { person, yes, json, language: 'nl' as const, now: house.now() }
      return eraseCommand(house, asked, { out, err }, terminal())
    })
  })

function patient(): Patient {
  return {
    settings: loadConfig(),
    organisationProblems,
    idleRules,
    openDatabase,
    databaseHealth,
    inStore: () => {
      const config = settings()
      return lookInto(config, async (store, { id, isSample }) => {
        const { gates, yearGates, zone } = settingsFor(config, isSample)
        const members = await membersAndChannels(store.prisma, id)
        if (members.length === 0) return null
        const platforms = (['slack', 'teams'] as const).filter((platform) => config[platform])
        const today = dayOf(new Date(), zone)
        return { isSample, staff: { gates, yearGates, members, today, platforms } }
      })
    },
    // Their libraries are large, and few commands ask for them.
    slackHealth: async (...asked: Parameters<Patient['slackHealth']>) =>
      (await import('./bot/slack/health.ts')).slackHealth(...asked),
    teamsHealth: async (
      settings: TeamsSettings,
      around: { publicUrl: string | null; language: 'nl' | 'en' },
    ) => (await import('./bot/teams/health.ts')).teamsHealth({ settings, ...around, now: new Date() }),
    modelHealth: async (model, { file, language }) => {
      const { modelAllowed, modelBudget, zone } = readOrganisation(file)
      const health = { model, isAllowed: modelAllowed, budget: modelBudget, used: () => usedTokens(zone) }
      return (await import('./drafting/model/health.ts')).modelHealth(health, language)
    },
    asker: `${userInfo().username}@${hostname()}`,
    findTarget: (who) => {
      const config = settings()
      return lookInto(config, (store, { id, isSample }) =>
        testTarget(store, id, who, { now: new Date(), zone: settingsFor(config, isSample).zone }),
      )
    },
    slackTest: async (...asked) => (await import('./bot/slack/test-message.ts')).slackTest(...asked),
    teamsTest: async (...asked) => (await import('./bot/teams/test-message.ts')).teamsTest(...asked),
  }
}

/** What the model cost this month. The database has a line of its own. */
async function usedTokens(zone: string): Promise<number> {
  const month = monthOf(dayOf(new Date(), zone))
  const used = lookInto(settings(), (store, { id }) => tokensOfMonth(store.prisma, id, month))
  return (await used.catch(() => null)) ?? 0
}

function organisationProblems(file: string): string[] {
  try {
    readOrganisation(file)
    return []
  } catch (error) {
    return problemLines(error)
  }
}

/** Told after a team that nobody knows: who mistyped that one is not helped by hearing of the month first. */
const missingMonth = () =>
  new CommanderError(2, 'commander.missingMandatoryOptionValue', "required option '--month <jjjj-mm>'")

async function knowsTeam({ house }: OpenHouse, ref: string): Promise<boolean> {
  return (await house.store.prisma.team.count({ where: { organisationId: house.org, ref } })) > 0
}

/** Invented and real people never share a store; the other who may be filling it right now is waited for. */
async function notIntoSample<T>({ house, isNew }: OpenHouse, take: () => Promise<T>): Promise<T> {
  const { pool, prisma } = house.store
  const takeUnlessSample = async () => {
    if ((await findOrganisation(prisma))?.isSample) throw new Refusal(texts.sampleStore)
    return take()
  }
  return isNew ? settlingAlone(pool, takeUnlessSample) : takeUnlessSample()
}

outliveReaders()
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    const known = program.commands.map((command) => command.name())
    for (const line of usageLines(error, process.argv.slice(2), known)) err(line)
    process.exitCode = usageCode(error)
  } else {
    for (const line of problemLines(error)) err(line)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}
