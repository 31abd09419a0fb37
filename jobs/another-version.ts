import { draftingOtherwise } from '../bot/texts/nl/drafting-otherwise.ts'
import type { Instant } from '../care/day.ts'
import type { Db } from '../prisma/client.ts'
import { addAnotherVersion, draftVersions, type StoredVersion } from '../prisma/store/draft-versions.ts'
import { type DraftContent, findDraft, type StoredDraft } from '../prisma/store/drafts.ts'
import type { Content } from '../prisma/store/messages.ts'
import { contentOf, monthDesk } from './draft.ts'
import { showAgainMessages } from './follow.ts'
import type { House } from './house.ts'
import { monthWriter } from './month-writer.ts'
import { sendNew } from './send-new.ts'

/** So many versions of one text may be asked for. */
export const MOST_ASKED = 5

/** Who asked, and which version he saw then. */
export interface AskedVersion {
  draft: string
  version: number
  /** Id of a member. */
  by: string
}

type NoOther = Extract<Content, { kind: 'no_other_version' }>['why']

/**
 * Writes a draft anew for somebody who asked, as a next version, and tells him when it is there or why it is not. Doing
 * the same work twice makes one version and one message.
 */
export async function anotherVersion(house: House, asked: AskedVersion, now: Instant): Promise<void> {
  const { prisma } = house.store
  const draft = await findDraft(prisma, house.org, asked.draft)
  if (!draft) return
  const versions = await draftVersions(prisma, house.org, draft.id)
  const hindrance = hindranceOf(draft, versions, asked)
  const made = hindrance ?? (await writtenAnew(house, draft, versions, now))
  await prisma.$transaction(async (tx) => {
    if (typeof made === 'string') {
      await tell(house, tx, asked, { kind: 'no_other_version', draft: draft.id, why: made }, now)
      return
    }
    const by = { draftId: draft.id, version: asked.version, memberId: asked.by, now }
    const changed = await addAnotherVersion(tx, house.org, { ...by, content: made })
    if (changed.kind !== 'saved') {
      const why = changed.kind === 'closed' ? 'closed' : 'newer'
      await tell(house, tx, asked, { kind: 'no_other_version', draft: draft.id, why }, now)
      return
    }
    await showAgainMessages(house, tx, { draft: draft.id })
    await showAgainMessages(house, tx, { month: draft.month })
    const { version } = changed.draft
    await tell(
      house,
      tx,
      asked,
      { kind: 'another_version', draft: draft.id, was: asked.version, is: version },
      now,
    )
  })
}

function hindranceOf(draft: StoredDraft, versions: StoredVersion[], asked: AskedVersion): NoOther | null {
  if (draft.status === 'vastgesteld' || draft.status === 'afgewezen') return 'closed'
  if (draft.version !== asked.version) return 'newer'
  return versions.filter(({ askedBy }) => askedBy !== null).length >= MOST_ASKED ? 'enough' : null
}

/** Another text than every one before it; `same` when there is none to be had. */
async function writtenAnew(
  house: House,
  draft: StoredDraft,
  versions: StoredVersion[],
  now: Instant,
): Promise<DraftContent | 'same'> {
  const { materials, screening, check } = await monthDesk(house, { month: draft.month, now })
  const material = materials.find(
    ({ framework, bouwsteen, team }) =>
      framework === draft.framework && bouwsteen === draft.bouwsteen && team.ref === draft.team,
  )
  if (!material) return 'same'
  const known = new Set(versions.map(({ sentences }) => wordsOf(sentences)))
  const first = 1 + versions.filter(({ askedBy }) => askedBy !== null).length
  for (let variant = first; variant < first + 2 * draftingOtherwise.length; variant += 1) {
    const { write, isModel } = await monthWriter(house, { screen: screening, check, now, variant })
    const content = contentOf({ ...(await write(material)), again: false }, material, check)
    const sentences = content.blocks.flatMap((block) => block.sentences)
    if (sentences.length > 0 && !known.has(wordsOf(sentences))) return content
    // What a model costs is not spent on looking for something else.
    if (isModel) break
  }
  return 'same'
}

const wordsOf = (sentences: { text: string }[]): string => sentences.map(({ text }) => text).join('\n')

async function tell(
  house: House,
  tx: Db,
  { draft, version, by }: AskedVersion,
  content: Content,
  now: Instant,
): Promise<void> {
  const key = `another-version:${draft}:${version}:${by}`
  await sendNew(house, tx, now, [{ memberId: by, key, content }])
}
