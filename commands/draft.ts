import { draftCommand as texts } from '../bot/texts/nl/draft-command.ts'
import { gathering } from '../bot/texts/nl/gathering.ts'
import { dayOf, type Instant } from '../care/day.ts'
import { type Month, monthOf, parseMonth, periodOf } from '../care/figures/month.ts'
import { smallTeams } from '../care/figures/small-teams.ts'
import type { ShownDraft } from '../drafting/shown.ts'
import { draftMonth } from '../jobs/draft.ts'
import type { House } from '../jobs/house.ts'
import { TRIES_A_DAY } from '../jobs/model-rounds.ts'
import { logAccess } from '../prisma/store/access-log.ts'
import { blocksOf, listDrafts, type StoredDraft } from '../prisma/store/drafts.ts'
import { loadPeople } from '../prisma/store/world.ts'

export interface DraftCommandOptions {
  month: string
  team?: string | undefined
  json: boolean
  now: Instant
  write: (line: string) => void
  /** One line for each problem. */
  complain: (line: string) => void
}

/** Makes or shows the drafts of a month. Gives back the exit code: 1 when the month or the team is not known. */
export async function draftCommand(
  house: Pick<House, 'store' | 'org' | 'settings' | 'model'>,
  { month: text, team, json, now, write, complain }: DraftCommandOptions,
): Promise<0 | 1> {
  const month = parseMonth(text)
  if (month === null) {
    complain(texts.badMonth)
    return 1
  }
  const thisMonth = monthOf(dayOf(now, house.settings.zone))
  if (month > thisMonth) {
    complain(texts.notBegun(month, thisMonth))
    return 1
  }
  const teams = await house.store.prisma.team.findMany({ where: { organisationId: house.org } })
  if (team !== undefined && !teams.some(({ ref }) => ref === team)) {
    complain(texts.badTeam)
    return 1
  }
  const saved = await draftMonth(house, { month, now, ...(team !== undefined && { team }) })
  const waiting = saved.filter(({ waits }) => waits).length
  if (waiting > 0) complain(texts.waits(waiting, TRIES_A_DAY))
  const drafts = await listDrafts(house.store.prisma, house.org, {
    month,
    ...(team !== undefined && { teams: [team] }),
  })
  if (team !== undefined && (await isMerged(house, team, month))) complain(gathering.teamMerged(team))
  await logAccess(house.store.prisma, house.org, [
    { at: now, actor: 'command', action: 'read', object: `drafts:${month}`, about: null, outcome: 'ok' },
  ])
  if (json) write(JSON.stringify({ month, drafts: drafts.map(shown) }, null, 2))
  else for (const line of readable(month, drafts, house.settings.frameworks)) write(line)
  return 0
}

/** Whether what a team wrote in a month stands with the whole organisation. */
async function isMerged(
  { store, org, settings }: Pick<House, 'store' | 'org' | 'settings'>,
  team: string,
  month: Month,
): Promise<boolean> {
  const people = await loadPeople(store.prisma, org, { erased: true })
  return smallTeams(people, periodOf(month), settings.reflection.smallestTeam).has(team)
}

/** A draft in the public form: these keys and no others. */
export function shown(draft: StoredDraft): ShownDraft {
  const { id, framework, bouwsteen, team, status, writer, figures, missing, refused } = draft
  const blocks = blocksOf(draft.sentences)
  return { id, framework, bouwsteen, team, status, writer, blocks, figures, missing, refused }
}

/** The drafts to read, each sentence with its sources behind it. */
function readable(
  month: Month,
  drafts: StoredDraft[],
  frameworks: House['settings']['frameworks'],
): string[] {
  if (drafts.length === 0) return [texts.none(month)]
  return drafts.flatMap((draft) => {
    const framework = frameworks[draft.framework]
    const title = framework?.bouwstenen[String(draft.bouwsteen)] ?? `${draft.framework}-${draft.bouwsteen}`
    return [
      texts.title(framework?.name ?? draft.framework, draft.bouwsteen, title, draft.teamName, month),
      texts.status(draft.status),
      '',
      ...blocksOf(draft.sentences).flatMap(({ heading, sentences }) => [
        `## ${heading}`,
        ...sentences.map(({ text, sources }) => `${text} [${sources.join(', ')}]`),
        '',
      ]),
      ...draft.missing.map((line) => `- ${line}`),
      ...draft.refused.map(({ text, reason }) => `- ${texts.refused(text, reason)}`),
      '',
    ]
  })
}
