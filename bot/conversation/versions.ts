import { MOST_ASKED } from '../../jobs/another-version.ts'
import { monthChecker } from '../../jobs/check-again.ts'
import { askedVersions, draftVersions, takeVersion } from '../../prisma/store/draft-versions.ts'
import { findDraft, type StoredDraft } from '../../prisma/store/drafts.ts'
import type { Answer } from '../channel.ts'
import { mayReadDrafts } from './may.ts'
import { change, draftAsSeen, numberOf } from './open-draft.ts'
import { done, notAllowed, type Turn, type Values } from './turn.ts'

/** Has the text written anew. It is done by the queue, for a model takes longer than a platform waits. */
export async function askAnother(turn: Turn, id: string, version: number): Promise<Answer> {
  const seen = await draftAsSeen(turn, id, version)
  if ('answer' in seen) return seen.answer
  const t = turn.texts.versions
  if (await isEnough(turn, id)) return done(t.enough)
  if (seen.draft.status === 'concept') return startAnother(turn, seen.draft)
  return {
    kind: 'form',
    form: {
      id: 'another_version',
      title: t.anotherTitle,
      intro: againAtFirst(turn, seen.draft),
      fields: [],
      submit: t.anotherSubmit,
      context: { draft: id, version: String(version) },
    },
  }
}

export async function saveAnother(turn: Turn, { draft = '', version }: Values): Promise<Answer> {
  const seen = await draftAsSeen(turn, draft, numberOf(version))
  if ('answer' in seen) return seen.answer
  return (await isEnough(turn, draft)) ? done(turn.texts.versions.enough) : startAnother(turn, seen.draft)
}

async function startAnother(turn: Turn, { id, version }: StoredDraft): Promise<Answer> {
  await turn.house.queue.add(turn.tx, 'another', [{ draft: id, version, by: turn.member.id }])
  turn.log('change', `draft:${id}`, null)
  return done(turn.texts.versions.underWay)
}

const isEnough = async ({ tx, house }: Turn, id: string): Promise<boolean> =>
  (await askedVersions(tx, house.org, id)) >= MOST_ASKED

/** Shows two versions beside each other. */
export async function compareVersions(turn: Turn, id: string, from: number, to: number): Promise<Answer> {
  const { house, tx, texts } = turn
  if (!mayReadDrafts(turn.member)) return notAllowed(turn, 'read', 'drafts')
  if (!(await findDraft(tx, house.org, id))) return done(texts.digest.draft.gone)
  const known = (await draftVersions(tx, house.org, id)).map(({ version }) => version)
  if (from === to || !known.includes(from) || !known.includes(to)) return done(texts.versions.gone)
  turn.say({ kind: 'versions', draft: id, from, to })
  turn.log('read', `draft:${id}`, null)
  return done()
}

/** Asks before an earlier version becomes the newest again. */
export async function askTake(turn: Turn, id: string, version: number, chosen: number): Promise<Answer> {
  const seen = await draftAsSeen(turn, id, version)
  if ('answer' in seen) return seen.answer
  const { draft } = seen
  const t = turn.texts.versions
  if (chosen < 1 || chosen >= draft.version) return done(t.gone)
  const intro = t.takeIntro(chosen, draft.version + 1)
  return {
    kind: 'form',
    form: {
      id: 'take_version',
      title: t.takeTitle,
      intro: draft.status === 'concept' ? intro : `${intro} ${againAtFirst(turn, draft)}`,
      fields: [],
      submit: t.takeSubmit,
      context: { draft: id, version: String(version), chosen: String(chosen) },
    },
  }
}

/** What would not pass now stays out, with the reason: its words were right when they were written. */
export async function saveTake(turn: Turn, context: Values): Promise<Answer> {
  const { draft: id = '' } = context
  const [version, chosen] = [numberOf(context.version), numberOf(context.chosen)]
  const seen = await draftAsSeen(turn, id, version)
  if ('answer' in seen) return seen.answer
  const { tx, house, member, now, texts } = turn
  const before = (await draftVersions(tx, house.org, id)).find((one) => one.version === chosen)
  if (!before || !(chosen < version)) return done(texts.versions.gone)
  const check = await monthChecker(house, seen.draft.month, now)
  const out = check(seen.draft, before.sentences)
  const t = texts.checkAgain
  if (out.length > 0 && out.length === before.sentences.length) return done(t.nothingLeft)
  return change(
    turn,
    seen.draft,
    () => takeVersion(tx, house.org, { draftId: id, version, memberId: member.id, now, chosen, out }),
    () => [texts.versions.taken(chosen), ...(out.length > 0 ? [t.takenWithout(out.length)] : [])].join(' '),
  )
}

/** What was passed was another text, so it starts again at the first gate. */
function againAtFirst({ house, texts }: Turn, { status }: StoredDraft): string {
  const [first] = house.settings.gates
  return status === 'concept' || !first ? '' : texts.versions.againAt(first.name)
}
