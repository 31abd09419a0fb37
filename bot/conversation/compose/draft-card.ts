import { readDraft } from '../../../prisma/store/draft-sources.ts'
import type { StoredDraft, StoredSentence } from '../../../prisma/store/drafts.ts'
import { listMembers, type StoredMember } from '../../../prisma/store/members.ts'
import type { Action, Block, Card } from '../../cards/card.ts'
import { mayDecide, mayReadDrafts, waitingGate } from '../may.ts'
import { mayImprove } from '../may-year.ts'
import { draftName, stateText, TONES } from './draft-cards.ts'
import { missingLine } from './missing-line.ts'
import type { Reader } from './reader.ts'
import { refusedReason } from './refused-reason.ts'
import { sourceBlock } from './source-block.ts'
import { withTeamNames } from './team-names.ts'

/** A draft to read in chat: its text, with the sources of every sentence a tap away. */
export async function draftCard(reader: Reader, id: string): Promise<Card | null> {
  const { texts, house, member } = reader
  const read = mayReadDrafts(member) ? await readDraft(house.store.prisma, house.org, id) : null
  if (!read) return null
  const { draft } = read
  const sources = await withTeamNames(reader, read.sources)
  const t = texts.digest.draft
  const gate = waitingGate(draft.status, house.settings.gates)
  const members = await listMembers(house.store.prisma, house.org)
  const headings = [...new Set(draft.sentences.map(({ heading }) => heading))]
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
              blocks: draft.missing.map((line) => ({
                kind: 'text' as const,
                text: missingLine(reader, line),
              })),
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
    actions: actionsOn(reader, draft),
    whole: { page: `/draft/${id}` },
  }
}

/** What this person may do with it. */
function actionsOn({ texts, member, house }: Reader, draft: StoredDraft): Action[] {
  const t = texts.digest.draft
  const { id } = draft
  const decides = mayDecide(member, draft.status, house.settings.gates)
  return [
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
