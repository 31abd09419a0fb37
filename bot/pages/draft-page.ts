import { logAccess } from '../../prisma/store/access-log.ts'
import { decisionsOn } from '../../prisma/store/draft-decisions.ts'
import { readDraft, type ShownSource } from '../../prisma/store/draft-sources.ts'
import type { StoredDraft } from '../../prisma/store/drafts.ts'
import { listMembers } from '../../prisma/store/members.ts'
import { bareTeam } from '../conversation/compose/duty-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { mayReadDrafts, waitingGate } from '../conversation/may.ts'
import type { DraftPage, DraftSource } from '../web/doors.ts'

/** A draft with the sources of every sentence. */
export async function draftPage(reader: Reader, id: string): Promise<DraftPage | null> {
  const { house, member, now, texts } = reader
  const { prisma } = house.store
  const read = mayReadDrafts(member) ? await readDraft(prisma, house.org, id) : null
  if (!read) return null
  const { draft, sources } = read
  await logAccess(prisma, house.org, [
    { at: now, actor: member.id, action: 'read', object: `draft:${id}`, about: null, outcome: 'ok' },
  ])
  const members = await listMembers(prisma, house.org)
  const nameOf = (memberId: string) => members.find((one) => one.id === memberId)?.name ?? ''
  const framework = house.settings.frameworks[draft.framework]
  const gate = waitingGate(draft.status, house.settings.gates)
  const shown = new Map(sources.map((source) => [source.id, shownSource(reader, source, draft)]))
  return {
    id,
    version: draft.version,
    month: draft.month,
    framework: framework?.name ?? draft.framework,
    bouwsteen: draft.bouwsteen,
    bouwsteenTitle: framework?.bouwstenen[String(draft.bouwsteen)] ?? '',
    team: bareTeam(draft.teamName),
    status: pageStatus(draft.status),
    waitsFor: gate?.by.map((role) => texts.conversation.roles[role]).join(', ') ?? null,
    writer: draft.writer === 'extractive' ? 'extractive' : 'model',
    blocks: [...Map.groupBy(draft.sentences, ({ heading }) => heading)].map(([heading, sentences]) => ({
      heading,
      sentences: sentences.map((sentence) => ({
        position: sentence.position,
        text: sentence.text,
        quote: sentence.quote && { by: sentence.quote.by },
        editedBy: sentence.author === 'writer' ? null : nameOf(sentence.author),
        sources: sentence.sources.flatMap((source) => shown.get(source) ?? []),
      })),
    })),
    missing: draft.missing,
    refused: draft.refused,
    decisions: (await decisionsOn(prisma, house.org, id)).map(({ at, memberId, decision, remark }) => ({
      at,
      by: nameOf(memberId),
      what: decision === 'approved' ? texts.history.approved : texts.history.refused(remark),
    })),
    mayDecide: gate?.by.some((role) => member.roles.includes(role)) ?? false,
  }
}

export function pageStatus(status: string): DraftPage['status'] {
  if (status === 'vastgesteld') return 'approved'
  if (status === 'afgewezen') return 'refused'
  return status === 'concept' ? 'concept' : 'waiting'
}

function shownSource({ texts }: Reader, source: ShownSource, draft: StoredDraft): DraftSource {
  if (source.kind === 'figure') {
    const { label, value, of, how, source: from } = source.figure
    return {
      kind: 'figure',
      ref: source.id,
      label,
      value: of === null ? String(value) : texts.digest.of(value, of),
      how,
      source: from,
    }
  }
  const team = bareTeam(draft.teamName)
  if (source.kind === 'removed') return { kind: 'removed', ref: source.id, team, month: source.month }
  const { form } = texts.reflection
  const parts: [string, string | null][] = [
    [form.good, source.good],
    [form.better, source.better],
    [form.learned, source.learned],
  ]
  const text = parts.flatMap(([question, answer]) => (answer ? [`${question} ${answer}`] : [])).join(' ')
  return { kind: 'reflection', ref: source.id, team, day: source.day, text }
}
