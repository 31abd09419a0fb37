import { unsourcedNumbers } from '../../drafting/unsourced-numbers.ts'
import type { Gate } from '../../organisation.ts'
import { decisionsOn } from '../../prisma/store/draft-decisions.ts'
import { readDraft, type ShownSource } from '../../prisma/store/draft-sources.ts'
import { draftVersions } from '../../prisma/store/draft-versions.ts'
import type { StoredDraft } from '../../prisma/store/drafts.ts'
import { listMembers, type StoredMember } from '../../prisma/store/members.ts'
import { listTeams } from '../../prisma/store/teams.ts'
import { draftTeam } from '../conversation/compose/draft-team.ts'
import { figureValue } from '../conversation/compose/figure-text.ts'
import { missingLine } from '../conversation/compose/missing-line.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { refusedReason } from '../conversation/compose/refused-reason.ts'
import { mayDecide, mayReadDrafts, waitingGate } from '../conversation/may.ts'
import type { Texts } from '../texts/texts.ts'
import type { DraftPage, DraftSource } from '../web/doors.ts'
import { noteLook } from './looked.ts'
import { listedVersions } from './versions-page.ts'

/** A draft with the sources of every sentence. */
export async function draftPage(reader: Reader, id: string): Promise<DraftPage | null> {
  const { house, member, texts } = reader
  const { prisma } = house.store
  const read = await readDraft(prisma, house.org, id)
  if (!read) return null
  if (!mayReadDrafts(member)) {
    await noteLook(reader, `draft:${read.draft.id}`, null, 'refused')
    return null
  }
  const { draft, sources } = read
  await noteLook(reader, `draft:${draft.id}`, null)
  const members = await listMembers(prisma, house.org)
  const versions = await draftVersions(prisma, house.org, id)
  const teams = (await listTeams(prisma, house.org)).map(({ name }) => name)
  const nameOf = (memberId: string) => members.find((one) => one.id === memberId)?.name ?? ''
  const framework = house.settings.frameworks[draft.framework]
  const gate = waitingGate(draft.status, house.settings.gates)
  const shown = new Map(sources.map((source) => [source.id, shownSource(reader, source, draft)]))
  return {
    id: draft.id,
    version: draft.version,
    month: draft.month,
    framework: framework?.name ?? draft.framework,
    bouwsteen: draft.bouwsteen,
    bouwsteenTitle: framework?.bouwstenen[String(draft.bouwsteen)] ?? '',
    team: draftTeam(reader, draft),
    status: pageStatus(draft.status),
    waitsFor: gate && whose(gate, members, texts).join(', '),
    writer: draft.writer === 'extractive' ? 'extractive' : 'model',
    blocks: [...Map.groupBy(draft.sentences, ({ heading }) => heading)].map(([heading, sentences]) => ({
      heading,
      sentences: sentences.map((sentence) => ({
        position: sentence.position,
        text: sentence.text,
        quote: sentence.quote && { by: sentence.quote.by },
        editedBy: sentence.author === 'writer' ? null : nameOf(sentence.author),
        ...(sentence.author !== 'writer' && {
          unsourced: unsourcedNumbers(
            sentence.text,
            sources.filter(({ id }) => sentence.sources.includes(id)),
            teams,
          ),
        }),
        sources: sentence.sources.flatMap((source) => shown.get(source) ?? []),
      })),
    })),
    missing: draft.missing.map((line) => missingLine(reader, line)),
    refused: draft.refused.map((one) => ({ ...one, reason: refusedReason(reader, one.reason) })),
    decisions: (await decisionsOn(prisma, house.org, id)).map(({ at, memberId, decision, remark }) => ({
      at,
      by: nameOf(memberId),
      what: decision === 'approved' ? texts.history.approved : texts.history.refused(remark),
    })),
    versions: versions.length > 1 ? listedVersions(reader, versions, members, `/draft/${draft.id}`) : [],
    mayDecide: mayDecide(member, draft.status, house.settings.gates),
  }
}

/** Whose turn it is: those whom the gate names, or the roles. */
function whose({ people, by }: Gate, members: StoredMember[], { conversation }: Texts): string[] {
  if (people === undefined) return by.map((role) => conversation.roles[role])
  return members.filter(({ ref }) => people.includes(ref)).map(({ name }) => name)
}

export function pageStatus(status: string): DraftPage['status'] {
  if (status === 'vastgesteld') return 'approved'
  if (status === 'afgewezen') return 'refused'
  return status === 'concept' ? 'concept' : 'waiting'
}

function shownSource({ texts, member }: Reader, source: ShownSource, draft: StoredDraft): DraftSource {
  if (source.kind === 'figure') {
    const { label, how, source: from } = source.figure
    return {
      kind: 'figure',
      ref: source.id,
      label,
      value: figureValue(source.figure, { texts, member }),
      how,
      source: from,
    }
  }
  const team = draft.team === null ? texts.gathering.smallTeam : draftTeam({ texts }, draft)
  if (source.kind === 'removed') return { kind: 'removed', ref: source.id, team, month: source.month }
  const { form } = texts.reflection
  const parts: [string, string | null][] = [
    [form.good, source.good],
    [form.better, source.better],
    [form.learned, source.learned],
  ]
  const text = parts.flatMap(([question, answer]) => (answer ? [`${question} ${answer}`] : [])).join(' ')
  return { kind: 'reflection', ref: source.id, team, month: source.month, text }
}
