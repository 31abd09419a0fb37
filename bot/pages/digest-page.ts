import { decisionsOn } from '../../prisma/store/draft-decisions.ts'
import { listMembers } from '../../prisma/store/members.ts'
import { changedLines, contradictionLines, incomparableLines } from '../conversation/compose/compared.ts'
import { endingLines, keyFacts, waitingFor } from '../conversation/compose/digest-card.ts'
import { bouwsteenTitle } from '../conversation/compose/draft-cards.ts'
import { draftTeam } from '../conversation/compose/draft-team.ts'
import { teamOf } from '../conversation/compose/duty-item.ts'
import { figureValue } from '../conversation/compose/figure-text.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { digestMonth } from '../conversation/digest.ts'
import { digestCharts } from '../conversation/digest-charts.ts'
import { mayReadDrafts } from '../conversation/may.ts'
import { mayPassYear } from '../conversation/may-year.ts'
import { figuresOverMonths, type MonthDigest, monthDigest } from '../conversation/month-digest.ts'
import { monthText, shortMonth } from '../texts/when.ts'
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
  const incomparable = incomparableLines(reader, digest)
  return {
    month,
    organisation: house.settings.name,
    keys: keyFacts(reader, digest),
    charts: await chartsOf(reader, digest),
    years: digest.years.map(({ year, standing }) => ({
      id: year.id,
      title: year.text.title,
      state: standing.gate ? texts.year.concept(standing.gate.name) : texts.year.adopted,
      isYours: mayPassYear(member, standing),
    })),
    ending: endingLines(reader, digest),
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
        lines: changed.length > 0 ? changed : [t.nothingChanged],
      },
      ...(incomparable.length > 0
        ? [{ title: texts.monthDigest.incomparableHeading, lines: incomparable }]
        : []),
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

/** In pixels, so that letters stay large enough on a phone. */
const PHONE_WIDTH = 420

/** Drawn as pictures, because a page may hold no style of its own; the same numbers stand in a table under each. */
async function chartsOf(reader: Reader, digest: MonthDigest): Promise<DigestPage['charts']> {
  const { house, texts, now, member } = reader
  const months = (await figuresOverMonths(house, digest, now)).map((one) => ({
    ...one,
    name: monthText(one.month, member.language),
    short: shortMonth(one.month, member.language),
  }))
  const charts = digestCharts(months, texts.monthDigest, (ref) => teamOf(digest.world, ref))
  // Only who reads a chart waits for what draws it.
  const { chartSvg } = await import('../../drafting/export/chart-svg.ts')
  return charts.map(({ chart, caption, head, rows }) => ({
    caption,
    head,
    rows,
    picture: chart && {
      alt: chart.alt,
      image: `data:image/svg+xml;base64,${Buffer.from(chartSvg(chart, PHONE_WIDTH)).toString('base64')}`,
    },
  }))
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
