import { type ComparedPart, compareVersions, countChanges } from '../../../drafting/compare.ts'
import { draftVersions } from '../../../prisma/store/draft-versions.ts'
import { findDraft, type StoredDraft } from '../../../prisma/store/drafts.ts'
import { listMembers } from '../../../prisma/store/members.ts'
import type { Content } from '../../../prisma/store/messages.ts'
import type { Action, Block, Card } from '../../cards/card.ts'
import { mayDecide, mayReadDrafts } from '../may.ts'
import { draftName } from './draft-cards.ts'
import { madeBy } from './made-by.ts'
import { plainCard, type Reader } from './reader.ts'

type About<K extends Content['kind']> = Extract<Content, { kind: K }>

/** Two versions, sentence by sentence, in words and marks; what stayed the same is folded away. */
export async function versionsCard(
  reader: Reader,
  { draft: id, from, to }: Pick<About<'versions'>, 'draft' | 'from' | 'to'>,
): Promise<Card | null> {
  const { texts, house } = reader
  const draft = await readable(reader, id)
  if (!draft) return null
  const [versions, members] = await Promise.all([
    draftVersions(house.store.prisma, house.org, id),
    listMembers(house.store.prisma, house.org),
  ])
  const [before, after] = [from, to].map((n) => versions.find(({ version }) => version === n))
  if (!before || !after) return null
  const t = texts.versions
  const parts = compareVersions(before.sentences, after.sentences)
  return {
    title: t.title(from, to),
    notice: t.notice,
    blocks: [
      { kind: 'text', text: draftName(reader, draft) },
      {
        kind: 'facts',
        facts: [before, after].map((one) => ({
          label: t.version(one.version),
          value: madeBy(reader, one, members),
        })),
      },
      { kind: 'text', text: t.counts(countChanges(parts)), tone: 'subtle' },
      ...changeBlocks(reader, parts),
    ],
    actions: actionsOf(reader, draft, from, to),
    whole: { page: `/draft/${draft.id}` },
  }
}

/** What is not the same, part by part; then what is, folded. */
export function changeBlocks({ texts }: Pick<Reader, 'texts'>, parts: ComparedPart[]): Block[] {
  const t = texts.versions
  const kept = parts.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'kept'))
  const shown = parts.flatMap(({ heading, changes }): Block[] => {
    const own = changes.filter(({ kind }) => kind !== 'kept')
    if (own.length === 0) return []
    return [
      { kind: 'heading', text: heading },
      ...own.map((one): Block => {
        const mark = t.marks[one.kind]
        const text =
          one.kind === 'changed'
            ? `${mark}\n${t.was}: ${one.before}\n${t.now}: ${one.text}`
            : `${mark}: ${one.text}`
        return { kind: 'text', text }
      }),
    ]
  })
  return [
    ...(shown.length === 0 ? [{ kind: 'text' as const, text: t.same }] : shown),
    ...(kept.length === 0 || shown.length === 0
      ? []
      : [
          {
            kind: 'more' as const,
            label: t.kept(kept.length),
            blocks: kept.map(({ text }) => ({ kind: 'text' as const, text })),
          },
        ]),
  ]
}

function actionsOf(reader: Reader, draft: StoredDraft, from: number, to: number): Action[] {
  const { texts, member, house } = reader
  const t = texts.versions
  const { id, version } = draft
  const decides = mayDecide(member, draft.status, house.settings.gates)
  return [
    { kind: 'intent', label: t.newest, intent: { do: 'show_draft', draft: id } },
    ...(decides && from < version
      ? [
          {
            kind: 'intent' as const,
            label: t.take(from),
            intent: { do: 'take_version' as const, draft: id, version, chosen: from },
          },
        ]
      : []),
    ...(from > 1 && from < to
      ? [
          {
            kind: 'intent' as const,
            label: t.previous(from - 1, from),
            intent: { do: 'compare_versions' as const, draft: id, from: from - 1, to: from },
          },
        ]
      : []),
    { kind: 'page', label: t.onPage, path: `/draft/${id}?from=${from}&to=${to}` },
  ]
}

/** To who asked for another version: it is there, and what is different. */
export async function readyCard(
  reader: Reader,
  { draft: id, was, is }: About<'another_version'>,
): Promise<Card | null> {
  const { texts, house } = reader
  const draft = await readable(reader, id)
  if (!draft) return null
  const t = texts.versions
  const versions = await draftVersions(house.store.prisma, house.org, id)
  const [before, after] = [was, is].map((n) => versions.find(({ version }) => version === n))
  if (!before || !after) return null
  const counts = countChanges(compareVersions(before.sentences, after.sentences))
  return {
    title: t.ready(draftName(reader, draft)),
    notice: t.readyNotice,
    blocks: [
      { kind: 'text', text: t.readyText(is, was) },
      { kind: 'text', text: t.counts(counts), tone: 'subtle' },
    ],
    actions: [
      {
        kind: 'intent',
        label: texts.digest.show,
        intent: { do: 'show_draft', draft: id },
        style: 'primary',
      },
      { kind: 'intent', label: t.compare, intent: { do: 'compare_versions', draft: id, from: was, to: is } },
    ],
  }
}

/** To who asked for another version: why there is none. */
export async function noneCard(
  reader: Reader,
  { draft: id, why }: About<'no_other_version'>,
): Promise<Card | null> {
  const draft = await readable(reader, id)
  if (!draft) return null
  const { versions: t, digest } = reader.texts
  return {
    ...plainCard(t.noneTitle(draftName(reader, draft)), t.none[why], t.readyNotice),
    actions: [{ kind: 'intent', label: digest.show, intent: { do: 'show_draft', draft: id } }],
  }
}

const readable = async ({ house, member }: Reader, id: string): Promise<StoredDraft | null> =>
  mayReadDrafts(member) ? findDraft(house.store.prisma, house.org, id) : null
