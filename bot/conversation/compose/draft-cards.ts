import { listDrafts, type StoredDraft } from '../../../prisma/store/drafts.ts'
import type { Action, Block, Card, Tone } from '../../cards/card.ts'
import { monthText } from '../../texts/when.ts'
import { mayDecide, mayReadDrafts, waitingGate } from '../may.ts'
import { draftTeam } from './draft-team.ts'
import type { Reader } from './reader.ts'
import { makeYearAction, yearItems } from './year-items.ts'

/** How the state of a draft is coloured. */
export const TONES: Record<string, Tone> = { vastgesteld: 'good', afgewezen: 'attention' }
/** So many drafts fit in one message on every platform; a month more than that is named with its digest. */
const MOST = 16

/** `Leren en ontwikkelen`: the title of the bouwsteen that a draft is about. */
export function bouwsteenTitle({ house }: Pick<Reader, 'house'>, draft: StoredDraft): string {
  const titles = house.settings.frameworks[draft.framework]?.bouwstenen
  return titles?.[String(draft.bouwsteen)] ?? `${draft.framework}-${draft.bouwsteen}`
}

/** `Leren en ontwikkelen · Team Zorg`: what a draft is called where teams stand together. */
export function draftName(reader: Reader, draft: StoredDraft): string {
  const team = draftTeam(reader, draft)
  return `${bouwsteenTitle(reader, draft)} · ${draft.team === null ? team : reader.texts.duty.forTeam(team)}`
}

/** One draft in a list, with its state. Its framework is named only where there is more than one. */
export function draftItem(reader: Reader, draft: StoredDraft, title = draftName(reader, draft)): Block {
  const { texts, house } = reader
  const t = texts.digest
  const sources = new Set(draft.sentences.flatMap((sentence) => sentence.sources)).size
  const { frameworks } = house.settings
  const framework =
    Object.keys(frameworks).length > 1 ? [frameworks[draft.framework]?.name ?? draft.framework] : []
  return {
    kind: 'item',
    title,
    lines: [...framework, t.sentences(draft.sentences.length, sources)],
    badge: { text: stateText(reader, draft), tone: TONES[draft.status] ?? 'warning' },
    actions: [
      { kind: 'intent', label: t.show, intent: { do: 'show_draft', draft: draft.id } },
      { kind: 'page', label: t.draft.page, path: `/draft/${draft.id}` },
    ],
  }
}

export function stateText({ texts, house, member }: Reader, { status }: StoredDraft): string {
  const { state } = texts.digest
  if (status === 'vastgesteld' || status === 'afgewezen') return state[status]
  return mayDecide(member, status, house.settings.gates) ? state.yours : state.waiting
}

/**
 * The drafts of the newest month and those of before that still wait, by month, newest first. Of a month for which there
 * is no room it says how many there are, with its digest, which has them all.
 */
export async function draftsCard(reader: Reader): Promise<Card> {
  const { texts, house, member } = reader
  const t = texts.digest
  const drafts = mayReadDrafts(member) ? await listDrafts(house.store.prisma, house.org) : []
  const newest = drafts
    .map(({ month }) => month)
    .sort()
    .at(-1)
  const shown = drafts.filter(
    ({ month, status }) => month === newest || waitingGate(status, house.settings.gates) !== null,
  )
  const years = await yearItems(reader)
  return {
    title: t.draftsTitle,
    notice: t.draftsTitle,
    blocks:
      shown.length === 0 && years.length === 0
        ? [{ kind: 'text', text: t.noDrafts }]
        : [...years, ...monthsOf(reader, shown)],
    actions: [...(newest ? [digestAction(reader, newest)] : []), ...(await makeYearAction(reader))].sort(
      (a, b) => Number(b.style === 'primary') - Number(a.style === 'primary'),
    ),
  }
}

/** A heading for each month with its drafts under it: those for the reader first, then what waits for others. */
function monthsOf(reader: Reader, drafts: StoredDraft[]): Block[] {
  const { texts, house, member } = reader
  const { gates } = house.settings
  const rank = ({ status }: StoredDraft) =>
    mayDecide(member, status, gates) ? 0 : waitingGate(status, gates) !== null ? 1 : 2
  const months = [...Map.groupBy(drafts, ({ month }) => month)].sort(([a], [b]) => (a < b ? 1 : -1))
  let room = MOST
  return months.flatMap(([month, ofMonth], at): Block[] => {
    const name = monthText(month, member.language)
    // Of an older month either all or none: a part of it would look like the whole.
    const here = at === 0 || ofMonth.length <= room ? ofMonth.slice(0, room) : []
    room -= here.length > 0 ? here.length : room
    const left = ofMonth.length - here.length
    return [
      { kind: 'heading', text: texts.digest.monthHeading(name, ofMonth.length) },
      ...ofMonth
        .toSorted((a, b) => rank(a) - rank(b))
        .slice(0, here.length)
        .map((draft) => draftItem(reader, draft)),
      ...(left > 0
        ? [
            {
              kind: 'item' as const,
              title: texts.digest.draftsLeft(left, name),
              lines: [],
              actions: [digestAction(reader, month)],
            },
          ]
        : []),
    ]
  })
}

const digestAction = ({ texts, member }: Reader, month: string): Action & { kind: 'intent' } => ({
  kind: 'intent',
  label: texts.digest.title(monthText(month, member.language)),
  intent: { do: 'digest', month },
})
