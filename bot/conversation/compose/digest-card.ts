import type { StoredDraft } from '../../../prisma/store/drafts.ts'
import type { Action, Block, Card } from '../../cards/card.ts'
import { monthText } from '../../texts/when.ts'
import { mayReadDrafts } from '../may.ts'
import { mayPassYear } from '../may-year.ts'
import { type MonthDigest, monthDigest } from '../month-digest.ts'
import { changedLines, contradictionLines, incomparableLines } from './compared.ts'
import {
  endingLines,
  figureLine,
  keyFacts,
  missingLines,
  nothingShort,
  shortLines,
  waitingFor,
} from './digest-lines.ts'
import { bouwsteenTitle, draftItem } from './draft-cards.ts'
import { draftTeam } from './draft-team.ts'
import type { Reader } from './reader.ts'
import { yearItem } from './year-items.ts'

/** So many lines of one list are read on a phone; the rest is folded. */
const MOST_LINES = 4

/** The monthly digest, to be read in a minute: what waits, the month in counts, what stands out; the rest is folded. */
export async function digestCard(reader: Reader, month: string): Promise<Card | null> {
  const { texts, house, member, now } = reader
  if (!mayReadDrafts(member)) return null
  const t = texts.digest
  const digest = await monthDigest(house, month, now)
  const waiting = waitingFor(reader, digest)
  const name = monthText(month, member.language)
  const changed = changedLines(reader, digest)
  const incomparable = incomparableLines(reader, digest)
  const missing = missingLines(reader, digest)
  return {
    title: t.title(name),
    notice: t.notice(name),
    blocks: [
      waiting.length > 0
        ? { kind: 'text', text: t.waiting(waiting.length), tone: 'warning' }
        : { kind: 'text', text: t.nothingWaiting, tone: 'good' },
      ...yearBlocks(reader, digest),
      { kind: 'heading', text: texts.monthDigest.howItWent },
      { kind: 'facts', facts: keyFacts(reader, digest) },
      { kind: 'heading', text: t.standsOutHeading },
      ...lines(shortLines(reader, digest), nothingShort(reader, digest), texts.monthDigest.moreLines),
      ...(digest.contradictions.length > 0
        ? [
            { kind: 'heading' as const, text: texts.trend.contradictionsHeading },
            ...lines(contradictionLines(reader, digest), '', texts.monthDigest.moreLines),
          ]
        : []),
      ...endingBlocks(reader, digest),
      folded(t.changedFold(digest.changed.length), [
        ...(changed.length > 0 ? changed.map(bullet) : [subtle(t.nothingChanged)]),
        ...incomparable.map(subtle),
      ]),
      ...(missing.length > 0
        ? [folded(texts.monthDigest.missingFold(missing.length), missing.map(bullet))]
        : [subtle(texts.monthDigest.nothingMissing)]),
      folded(
        t.figuresFold(digest.figures.length),
        digest.figures.length > 0
          ? digest.figures.map((figure) => bullet(figureLine(reader, digest.world, figure)))
          : [subtle(t.noFigures)],
      ),
      ...(digest.drafts.length > 0 ? [{ kind: 'heading' as const, text: t.newHeading }] : []),
      ...teamsOf(reader, digest.drafts),
    ],
    actions: actionsOf(reader, month, waiting.length),
    whole: { page: `/digest/${month}` },
  }
}

function actionsOf({ texts }: Reader, month: string, waiting: number): Action[] {
  const t = texts.digest
  return [
    ...(waiting > 0
      ? [
          {
            kind: 'intent' as const,
            label: t.approveAll(waiting),
            intent: { do: 'approve_digest' as const, month },
            style: 'primary' as const,
          },
        ]
      : []),
    { kind: 'page', label: t.page, path: `/digest/${month}` },
    { kind: 'intent', label: texts.improvements.show, intent: { do: 'improvements' } },
  ]
}

/** Texts of years that wait, those for the reader first. */
function yearBlocks(reader: Reader, { years }: MonthDigest): Block[] {
  if (years.length === 0) return []
  const order = years.toSorted(
    (a, b) => Number(mayPassYear(reader.member, b.standing)) - Number(mayPassYear(reader.member, a.standing)),
  )
  return [
    { kind: 'heading', text: reader.texts.monthDigest.yearsHeading },
    ...order.map(({ year, standing }) => yearItem(reader, year, standing)),
  ]
}

function endingBlocks(reader: Reader, digest: MonthDigest): Block[] {
  const all = endingLines(reader, digest)
  const t = reader.texts.monthDigest
  return all.length === 0
    ? []
    : [{ kind: 'heading', text: t.improvementsHeading }, ...lines(all, '', t.moreLines)]
}

/** One fold for each team, with its drafts in the order of the bouwstenen. */
function teamsOf(reader: Reader, drafts: StoredDraft[]): Block[] {
  const t = reader.texts.digest
  return [...Map.groupBy(drafts, ({ teamName }) => teamName)].map(([team, ofTeam]) => {
    const waits = waitingFor(reader, { drafts: ofTeam }).length
    return folded(
      t.teamFold(draftTeam(reader, { teamName: team }), ofTeam.length, waits),
      ofTeam.map((draft) => draftItem(reader, draft, bouwsteenTitle(reader, draft))),
    )
  })
}

const subtle = (text: string): Block => ({ kind: 'text', text, tone: 'subtle' })
const bullet = (text: string): Block => ({ kind: 'text', text: `• ${text}` })

const folded = (label: string, blocks: Block[]): Block => ({ kind: 'more', label, blocks })

/** The first few, and the others folded. */
function lines(texts: string[], none: string, more: (n: number) => string): Block[] {
  if (texts.length === 0) return [subtle(none)]
  const [first, rest] =
    texts.length <= MOST_LINES + 1 ? [texts, []] : [texts.slice(0, MOST_LINES), texts.slice(MOST_LINES)]
  return [...first.map(bullet), ...(rest.length > 0 ? [folded(more(rest.length), rest.map(bullet))] : [])]
}
