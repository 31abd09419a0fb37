import type { Figure } from '../../../care/figures/figure.ts'
import type { StoredDraft } from '../../../prisma/store/drafts.ts'
import type { Block, Card } from '../../cards/card.ts'
import { monthText } from '../../texts/when.ts'
import { mayDecide, mayReadDrafts } from '../may.ts'
import { type MonthDigest, monthDigest } from '../month-digest.ts'
import { changedLines, contradictionLines, incomparableLines } from './compared.ts'
import { bouwsteenTitle, draftItem } from './draft-cards.ts'
import { draftTeam } from './draft-team.ts'
import { figureLabel, figureValue } from './figure-text.ts'
import type { Reader } from './reader.ts'

/** Families of figures that fall short when not all that should have been done was done. */
const SHORT: ReadonlySet<Figure['family']> = new Set(['in_time', 'meeting', 'training', 'required'])

/** The monthly digest: what waits, what stands out, what is missing, what changed; the rest is folded away. */
export async function digestCard(reader: Reader, month: string): Promise<Card | null> {
  const { texts, house, member, now } = reader
  if (!mayReadDrafts(member)) return null
  const t = texts.digest
  const digest = await monthDigest(house, month, now)
  const waiting = waitingFor(reader, digest)
  const name = monthText(month, member.language)
  const line = (figure: Figure) => `${figureLabel(figure, digest.world)}: ${figureValue(figure, reader)}`
  const short = digest.figures.filter((figure) => SHORT.has(figure.family) && figure.value < (figure.of ?? 0))
  return {
    title: t.title(name),
    notice: t.notice(name),
    blocks: [
      waiting.length > 0
        ? { kind: 'text', text: t.waiting(waiting.length), tone: 'warning' }
        : { kind: 'text', text: t.nothingWaiting, tone: 'good' },
      { kind: 'heading', text: t.standsOutHeading },
      ...lines(short.map(line), t.nothingStandsOut),
      { kind: 'heading', text: t.missingHeading },
      ...lines(digest.missing, t.nothingMissing),
      ...(digest.contradictions.length > 0
        ? [
            { kind: 'heading' as const, text: texts.trend.contradictionsHeading },
            ...lines(contradictionLines(reader, digest), ''),
          ]
        : []),
      folded(t.changedFold(digest.changed.length), [
        ...lines(changedLines(reader, digest), t.nothingChanged),
        ...incomparableLines(reader, digest).map(subtle),
      ]),
      folded(t.figuresFold(digest.figures.length), lines(digest.figures.map(line), t.noFigures)),
      { kind: 'heading', text: t.newHeading },
      ...teamsOf(reader, digest.drafts),
    ],
    actions: [
      ...(waiting.length > 0
        ? [
            {
              kind: 'intent' as const,
              label: t.approveAll(waiting.length),
              intent: { do: 'approve_digest' as const, month },
              style: 'primary' as const,
            },
          ]
        : []),
      { kind: 'page', label: t.page, path: `/digest/${month}` },
      { kind: 'intent', label: texts.improvements.show, intent: { do: 'improvements' } },
    ],
  }
}

/** The drafts on which the reader is the one to decide now. */
export function waitingFor(
  { house, member }: Reader,
  { drafts }: Pick<MonthDigest, 'drafts'>,
): StoredDraft[] {
  return drafts.filter(({ status }) => mayDecide(member, status, house.settings.gates))
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

const folded = (label: string, blocks: Block[]): Block => ({ kind: 'more', label, blocks })

const lines = (texts: string[], none: string): Block[] =>
  texts.length === 0
    ? [{ kind: 'text', text: none, tone: 'subtle' }]
    : texts.map((text) => ({ kind: 'text', text: `• ${text}` }))
