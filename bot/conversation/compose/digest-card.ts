import type { Figure } from '../../../care/figures/figure.ts'
import type { Block, Card } from '../../cards/card.ts'
import { monthText } from '../../texts/when.ts'
import { mayReadDrafts, waitingGate } from '../may.ts'
import { figureText, type MonthDigest, monthDigest } from '../month-digest.ts'
import { draftItem } from './draft-cards.ts'
import type { Reader } from './reader.ts'

/** The families of figures that tell a manager how the month went; the rest is on the page. */
const TELLING = new Set<Figure['family']>(['in_time', 'meeting', 'training', 'required', 'reflections'])
const MOST_FIGURES = 12
const MOST_CHANGES = 8
const MOST_DRAFTS = 9

/** The monthly digest: what waits, what was counted, what is missing, what changed. */
export async function digestCard(reader: Reader, month: string): Promise<Card | null> {
  const { texts, house, member, now } = reader
  if (!mayReadDrafts(member)) return null
  const t = texts.digest
  const digest = await monthDigest(house, month, now)
  const waiting = waitingFor(reader, digest)
  const name = monthText(month, member.language)
  const text = (figure: Figure) => figureText(figure, t.of, member.language)
  const figures = digest.figures.filter(({ family }) => TELLING.has(family))
  return {
    title: t.title(name),
    notice: t.notice(name),
    blocks: [
      {
        kind: 'text',
        text: waiting.length > 0 ? t.waiting(waiting.length) : t.nothingWaiting,
        tone: waiting.length > 0 ? 'warning' : 'good',
      },
      { kind: 'heading', text: t.figuresHeading },
      {
        kind: 'facts',
        facts: figures.slice(0, MOST_FIGURES).map((figure) => ({ label: figure.label, value: text(figure) })),
      },
      { kind: 'heading', text: t.missingHeading },
      ...lines(digest.missing, t.nothingMissing),
      { kind: 'heading', text: t.changedHeading },
      ...lines(
        digest.changed
          .slice(0, MOST_CHANGES)
          .map(({ now: is, before }) => t.changed(is.label, text(is), text(before))),
        t.nothingChanged,
      ),
      { kind: 'heading', text: t.newHeading },
      ...digest.drafts.slice(0, MOST_DRAFTS).map((draft) => draftItem(reader, draft)),
    ],
    actions: [
      ...(waiting.length > 0
        ? [
            {
              kind: 'intent' as const,
              label: t.approveAll,
              intent: { do: 'approve_digest' as const, month },
              style: 'primary' as const,
            },
          ]
        : []),
      { kind: 'page', label: t.page, path: `/digest/${month}` },
    ],
  }
}

/** The drafts on which the reader is the one to decide now. */
export function waitingFor({ house, member }: Reader, { drafts }: MonthDigest) {
  return drafts.filter(({ status }) =>
    waitingGate(status, house.settings.gates)?.by.some((role) => member.roles.includes(role)),
  )
}

const lines = (texts: string[], none: string): Block[] =>
  (texts.length === 0 ? [none] : texts).map((text) => ({
    kind: 'text',
    text: texts.length === 0 ? text : `• ${text}`,
  }))
