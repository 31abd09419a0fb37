import { readDraft } from '../../../prisma/store/draft-sources.ts'
import { listDrafts, type StoredDraft, type StoredSentence } from '../../../prisma/store/drafts.ts'
import { listMembers, type StoredMember } from '../../../prisma/store/members.ts'
import type { Action, Block, Card, Tone } from '../../cards/card.ts'
import { monthText } from '../../texts/when.ts'
import { mayDecide, mayReadDrafts, waitingGate } from '../may.ts'
import { mayImprove, mayMakeYear } from '../may-year.ts'
import { draftTeam } from './draft-team.ts'
import type { Reader } from './reader.ts'
import { refusedReason } from './refused-reason.ts'
import { sourceBlock } from './source-block.ts'
import { yearItems } from './year-cards.ts'

const TONES: Record<string, Tone> = { vastgesteld: 'good', afgewezen: 'attention' }
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

/** A draft to read in chat: its text, with the sources of every sentence a tap away. */
export async function draftCard(reader: Reader, id: string): Promise<Card | null> {
  const { texts, house, member } = reader
  const read = mayReadDrafts(member) ? await readDraft(house.store.prisma, house.org, id) : null
  if (!read) return null
  const { draft, sources } = read
  const t = texts.digest.draft
  const gate = waitingGate(draft.status, house.settings.gates)
  const decides = mayDecide(member, draft.status, house.settings.gates)
  const members = await listMembers(house.store.prisma, house.org)
  const headings = [...new Set(draft.sentences.map(({ heading }) => heading))]
  const actions: Action[] = [
    ...(decides
      ? [
          {
            kind: 'intent' as const,
            label: t.approve,
            intent: { do: 'approve_draft' as const, draft: id, version: draft.version },
            style: 'primary' as const,
          },
          {
            kind: 'intent' as const,
            label: t.refuse,
            intent: { do: 'refuse_draft' as const, draft: id, version: draft.version },
            style: 'danger' as const,
          },
        ]
      : []),
    ...(decides
      ? [
          {
            kind: 'intent' as const,
            label: texts.versions.edit,
            intent: { do: 'edit_draft' as const, draft: id, version: draft.version },
          },
          {
            kind: 'intent' as const,
            label: texts.versions.another,
            intent: { do: 'another_version' as const, draft: id, version: draft.version },
          },
        ]
      : []),
    ...(draft.version > 1
      ? [
          {
            kind: 'intent' as const,
            label: texts.versions.compare,
            intent: {
              do: 'compare_versions' as const,
              draft: id,
              from: draft.version - 1,
              to: draft.version,
            },
          },
        ]
      : []),
    { kind: 'page', label: t.page, path: `/draft/${id}` },
    ...(mayImprove(member)
      ? [
          {
            kind: 'intent' as const,
            label: texts.improvements.add,
            intent: { do: 'add_improvement' as const, draft: id },
          },
        ]
      : []),
  ]
  return {
    title: draftName(reader, draft),
    notice: t.notice,
    blocks: [
      {
        kind: 'text',
        text: gate ? t.concept : stateText(reader, draft),
        tone: gate ? 'warning' : (TONES[draft.status] ?? 'plain'),
      },
      ...headings.flatMap((heading): Block[] => {
        const sentences = draft.sentences.filter((sentence) => sentence.heading === heading)
        const named = new Set(sentences.flatMap((sentence) => sentence.sources))
        const cited = sources.filter((source) => named.has(source.id))
        return [
          { kind: 'heading', text: heading },
          { kind: 'text', text: sentences.map(({ text }) => text).join(' ') },
          ...ownSentences(reader, sentences, members),
          {
            kind: 'more',
            label: t.sources(cited.length),
            blocks: cited.map((source) => sourceBlock(reader, source)),
          },
        ]
      }),
      ...(draft.missing.length > 0
        ? [
            {
              kind: 'more' as const,
              label: t.missingHeading,
              blocks: draft.missing.map((text) => ({ kind: 'text' as const, text })),
            },
          ]
        : []),
      ...(draft.refused.length > 0
        ? [
            {
              kind: 'more' as const,
              label: t.refusedHeading,
              blocks: draft.refused.map(({ text, reason }) => ({
                kind: 'text' as const,
                text: `${text} (${refusedReason(reader, reason)})`,
              })),
            },
          ]
        : []),
    ],
    actions,
  }
}

/** Which sentences of a block a person wrote or changed, and who. */
function ownSentences({ texts }: Reader, sentences: StoredSentence[], members: StoredMember[]): Block[] {
  const t = texts.versions
  return sentences.flatMap(({ author }, at): Block[] => {
    if (author === 'writer') return []
    const name = members.find(({ id }) => id === author)?.name ?? t.somebody
    return [{ kind: 'text', text: t.ownSentence(at + 1, name), tone: 'subtle' }]
  })
}
