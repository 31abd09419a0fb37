import { decisionsOn } from '../../prisma/store/draft-decisions.ts'
import { listMembers } from '../../prisma/store/members.ts'
import { changedLines, contradictionLines, incomparableLines } from '../conversation/compose/compared.ts'
import { waitingFor } from '../conversation/compose/digest-card.ts'
import { bouwsteenTitle } from '../conversation/compose/draft-cards.ts'
import { draftTeam } from '../conversation/compose/draft-team.ts'
import { teamOf } from '../conversation/compose/duty-item.ts'
import { figureValue } from '../conversation/compose/figure-text.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { digestMonth } from '../conversation/digest.ts'
import { mayReadDrafts } from '../conversation/may.ts'
import { type MonthDigest, monthDigest } from '../conversation/month-digest.ts'
import type { DigestPage } from '../web/doors.ts'
import { pageStatus } from './draft-page.ts'
import { noteLook } from './looked.ts'

/** A month for management: all figures, what is missing, what changed, and the drafts with their state. */
export async function digestPage(reader: Reader, text: string): Promise<DigestPage | null> {
  const { house, member, now, texts } = reader
  const month = digestMonth(text, reader.today)
  if (month === null) return null
  if (!mayReadDrafts(member)) {
    await noteLook(reader, `digest:${month}`, null, 'refused')
    return null
  }
  await noteLook(reader, `digest:${month}`, null)
  const t = texts.digest
  const digest = await monthDigest(house, month, now)
  const waiting = waitingFor(reader, digest)
  const changed = changedLines(reader, digest)
  const contradicting = contradictionLines(reader, digest)
  return {
    month,
    organisation: house.settings.name,
    summary: [waiting.length > 0 ? t.waiting(waiting.length) : t.nothingWaiting],
    figures: digest.figures.map((figure) => ({
      label: figure.label,
      team: figure.team && teamOf(digest.world, figure.team),
      value: figureValue(figure, reader),
      note: `${figure.how} (${figure.source})`,
    })),
    sections: [
      ...(contradicting.length > 0
        ? [{ title: reader.texts.trend.contradictionsHeading, lines: contradicting }]
        : []),
      {
        title: t.changedHeading,
        lines: [...(changed.length > 0 ? changed : [t.nothingChanged]), ...incomparableLines(reader, digest)],
      },
    ],
    missing: digest.missing,
    drafts: digest.drafts.map((draft) => ({
      id: draft.id,
      title: bouwsteenTitle(reader, draft),
      team: draftTeam(reader, draft),
      status: pageStatus(draft.status),
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
