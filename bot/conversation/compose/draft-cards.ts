import { listDrafts, type StoredDraft } from '../../../prisma/store/drafts.ts'
import type { Block, Card, Tone } from '../../cards/card.ts'
import { monthText } from '../../texts/when.ts'
import { mayDecide, mayReadDrafts, waitingGate } from '../may.ts'
import { mayMakeYear } from '../may-year.ts'
import { draftTeam } from './draft-team.ts'
import type { Reader } from './reader.ts'
import { yearItems } from './year-items.ts'

/** How the state of a draft is coloured. */
export const TONES: Record<string, Tone> = { vastgesteld: 'good', afgewezen: 'attention' }
const MOST = 12

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

/** The newest drafts, those that wait first. */
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
    title: newest ? `${t.draftsTitle}, ${monthText(newest, member.language)}` : t.draftsTitle,
    notice: t.draftsTitle,
    blocks:
      shown.length === 0 && years.length === 0
        ? [{ kind: 'text', text: t.noDrafts }]
        : [...years, ...shown.slice(0, MOST).map((draft) => draftItem(reader, draft))],
    actions: [
      ...(newest
        ? [
            {
              kind: 'intent' as const,
              label: t.title(monthText(newest, member.language)),
              intent: { do: 'digest' as const, month: newest },
            },
          ]
        : []),
      ...(mayMakeYear(member)
        ? [{ kind: 'intent' as const, label: texts.makeYear.button, intent: { do: 'make_year' as const } }]
        : []),
    ],
  }
}
