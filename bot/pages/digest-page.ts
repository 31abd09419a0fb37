import type { Figure } from '../../care/figures/figure.ts'
import { monthCounter } from '../../jobs/month-figures.ts'
import { decisionsOn } from '../../prisma/store/draft-decisions.ts'
import { listMembers } from '../../prisma/store/members.ts'
import { contradictionLines, incomparableLines } from '../conversation/compose/compared.ts'
import {
  endingLines,
  keyFacts,
  missingLines,
  nothingShort,
  shortLines,
  waitingFor,
} from '../conversation/compose/digest-lines.ts'
import { bouwsteenTitle } from '../conversation/compose/draft-cards.ts'
import { draftTeam } from '../conversation/compose/draft-team.ts'
import { teamOf } from '../conversation/compose/duty-item.ts'
import { figureValue } from '../conversation/compose/figure-text.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { digestMonth } from '../conversation/digest.ts'
import { mayReadDrafts } from '../conversation/may.ts'
import { mayPassYear } from '../conversation/may-year.ts'
import { figuresOverMonths, type MonthDigest, monthDigest } from '../conversation/month-digest.ts'
import type { DigestPage } from '../web/doors.ts'
import { chartPictures } from './digest-pictures.ts'
import { pageStatus } from './draft-page.ts'
import { noteLook } from './looked.ts'

/** A month for management: what waits, what stands out, counts and charts, what is missing and what changed. */
export async function digestPage(reader: Reader, text: string): Promise<DigestPage | null> {
  const { house, member, now, texts } = reader
  const month = digestMonth(text, reader.today)
  if (month === null) return null
  if (!mayReadDrafts(member)) {
    await noteLook(reader, `digest:${month}`, null, 'refused')
    return null
  }
  await noteLook(reader, `digest:${month}`, null)
  const count = monthCounter(house, now)
  const digest = await monthDigest(house, month, now, count)
  const waiting = waitingFor(reader, digest)
  const isWaiting = new Set(waiting.map(({ id }) => id))
  const t = texts.digest
  const named = (figure: Figure) => ({
    label: figure.label,
    team: figure.team && teamOf(digest.world, figure.team),
  })
  return {
    month,
    organisation: house.settings.name,
    summary: [waiting.length > 0 ? t.waiting(waiting.length) : t.nothingWaiting],
    years: digest.years.map(({ year, standing }) => ({
      id: year.id,
      title: year.text.title,
      state: standing.gate ? texts.year.concept(standing.gate.name) : texts.year.adopted,
      isYours: mayPassYear(member, standing),
    })),
    drafts: digest.drafts.map((draft) => ({
      id: draft.id,
      title: bouwsteenTitle(reader, draft),
      team: draftTeam(reader, draft),
      status: pageStatus(draft.status),
      isYours: isWaiting.has(draft.id),
    })),
    standsOut: shortLines(reader, digest),
    nothingStandsOut: nothingShort(reader, digest),
    contradictions: contradictionLines(reader, digest),
    ending: endingLines(reader, digest),
    keys: keyFacts(reader, digest),
    charts: await chartPictures(reader, await figuresOverMonths(house, digest, count), digest.world),
    missing: missingLines(reader, digest),
    changed: digest.changed.map(({ now: after, before }) => ({
      ...named(after),
      now: figureValue(after, reader),
      before: figureValue(before, reader),
    })),
    incomparable: {
      count: digest.incomparable.reduce((sum, { figures }) => sum + figures.length, 0),
      lines: incomparableLines(reader, digest),
    },
    figures: digest.figures.map((figure) => ({
      ...named(figure),
      value: figureValue(figure, reader),
      note: `${figure.how} (${figure.source.replaceAll('.csv', '')})`,
    })),
    approved: await lastApproval(reader, digest),
    mayApprove: waiting.length > 0,
  }
}

/** By whom and when the last of the drafts was approved, once all of them are decided on. */
async function lastApproval({ house }: Reader, { drafts }: MonthDigest): Promise<DigestPage['approved']> {
  if (drafts.length === 0 || drafts.some(({ status }) => status !== 'vastgesteld' && status !== 'afgewezen'))
    return null
  const { prisma } = house.store
  const decisions = (await Promise.all(drafts.map(({ id }) => decisionsOn(prisma, house.org, id)))).flat()
  const last = decisions
    .filter(({ decision }) => decision === 'approved')
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0]
  if (!last) return null
  const by = (await listMembers(prisma, house.org)).find(({ id }) => id === last.memberId)
  return { by: by?.name ?? '', at: last.at }
}
