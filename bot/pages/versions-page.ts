import { compareVersions, countChanges, type Headed, wordChanges } from '../../drafting/compare.ts'
import { sentencesOf } from '../../drafting/year/edit.ts'
import type { YearText } from '../../drafting/year/year-text.ts'
import { draftVersions } from '../../prisma/store/draft-versions.ts'
import { findDraft } from '../../prisma/store/drafts.ts'
import { listMembers, type StoredMember } from '../../prisma/store/members.ts'
import { yearVersions } from '../../prisma/store/year-documents.ts'
import { draftName } from '../conversation/compose/draft-cards.ts'
import { type MadeVersion, madeBy } from '../conversation/compose/made-by.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { readYear } from '../conversation/compose/year-read.ts'
import { mayDecide, mayReadDrafts } from '../conversation/may.ts'
import { maySeeReflections } from '../conversation/may-year.ts'
import type { AskedVersions, ListedVersion, VersionsPage } from '../web/versions-page.ts'
import { noteLook } from './looked.ts'

type Version = MadeVersion & { version: number; sentences: Headed[] }

/** Two versions of a month's concept; the last two when nothing else is asked for. */
export async function draftVersionsPage(
  reader: Reader,
  id: string,
  asked: AskedVersions,
): Promise<VersionsPage | null> {
  const { house, member, texts } = reader
  const { prisma } = house.store
  const draft = await findDraft(prisma, house.org, id)
  if (!draft) return null
  if (!mayReadDrafts(member)) {
    await noteLook(reader, `draft:${draft.id}`, null, 'refused')
    return null
  }
  await noteLook(reader, `draft:${draft.id}`, null)
  const versions = await draftVersions(prisma, house.org, id)
  const page = await beside(reader, versions, asked, `/draft/${draft.id}`)
  if (!page) return null
  const chosen = page.from.version
  const mayTake = mayDecide(member, draft.status, house.settings.gates) && chosen < draft.version
  return {
    ...page,
    title: draftName(reader, draft),
    note: null,
    actions: mayTake
      ? [
          {
            kind: 'intent',
            label: texts.versions.take(chosen),
            intent: { do: 'take_version', draft: draft.id, version: draft.version, chosen },
          },
        ]
      : [],
  }
}

/** Two versions of a year's text, for who may see reflections: a sentence that was struck may hold their words. */
export async function yearVersionsPage(
  reader: Reader,
  id: string,
  asked: AskedVersions,
): Promise<VersionsPage | null> {
  const read = await readYear(reader, id)
  if (read?.view !== 'whole' || !maySeeReflections(reader.member)) {
    await noteLook(reader, `year:${id}`, null, 'refused')
    return null
  }
  await noteLook(reader, `year:${id}`, null)
  const { prisma } = reader.house.store
  const versions = (await yearVersions(prisma, reader.house.org, id)).map(
    ({ text, ...rest }): Version => ({ ...rest, writer: text.writer, sentences: sentencesIn(text) }),
  )
  const page = await beside(reader, versions, asked, `/year/${id}`)
  return (
    page && { ...page, title: read.year.text.title, note: reader.texts.versions.sentencesOnly, actions: [] }
  )
}

/** Every version of a text, newest first, each with where it stands beside the one before. */
export function listedVersions(
  reader: Reader,
  versions: (MadeVersion & { version: number })[],
  members: StoredMember[],
  path: string,
): ListedVersion[] {
  return versions
    .map((one, at) => {
      const before = versions[at - 1]?.version
      const compare = before === undefined ? null : `${path}?from=${before}&to=${one.version}`
      return { version: one.version, by: madeBy(reader, one, members), compare }
    })
    .toReversed()
}

async function beside(
  reader: Reader,
  versions: Version[],
  asked: AskedVersions,
  path: string,
): Promise<Omit<VersionsPage, 'title' | 'note' | 'actions'> | null> {
  const numberOf = (text: string | null, otherwise: number | undefined) =>
    text === null ? otherwise : /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  const to = versions.find(({ version }) => version === numberOf(asked.to, versions.at(-1)?.version))
  const from = versions.find(({ version }) => version === numberOf(asked.from, (to?.version ?? 0) - 1))
  if (!from || !to || from === to) return null
  const members = await listMembers(reader.house.store.prisma, reader.house.org)
  const all = listedVersions(reader, versions, members, path)
  const listed = (one: Version): ListedVersion => ({
    version: one.version,
    by: madeBy(reader, one, members),
    compare: null,
  })
  const parts = compareVersions(from.sentences, to.sentences)
  return {
    back: path,
    from: listed(from),
    to: listed(to),
    counts: reader.texts.versions.counts(countChanges(parts)),
    parts: parts.map(({ heading, changes }) => ({
      heading,
      changes: changes.map((one) =>
        one.kind === 'changed' ? { kind: one.kind, words: wordChanges(one.before, one.text) } : one,
      ),
    })),
    all,
  }
}

/** The sentences of a year's text, each under the heading of its chapter. */
const sentencesIn = ({ chapters }: YearText): Headed[] =>
  chapters.flatMap((chapter) =>
    sentencesOf({ chapters: [chapter] }).map((sentence) => ({ ...sentence, heading: chapter.heading })),
  )
