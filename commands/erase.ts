import { createInterface } from 'node:readline/promises'
import { erase as en } from '../bot/texts/en/erase.ts'
import { erase as nl } from '../bot/texts/nl/erase.ts'
import type { Instant } from '../care/day.ts'
import type { Language } from '../care/world.ts'
import { type Erasing, erasePerson, type Person } from '../jobs/erase.ts'
import type { House } from '../jobs/house.ts'
import { UsageError } from '../problem.ts'
import type { Output } from './lines.ts'

export interface EraseAsked {
  person: Person
  /** Erases without asking. */
  yes: boolean
  json: boolean
  language: Language
  now: Instant
}

/** Puts a question to who sits at the terminal; null when nobody does: a script means what it says. */
export type Ask = ((question: string) => Promise<string>) | null

type Erased = Extract<Erasing, { as: 'erased' }>

/** Whom to erase, of the two options of which exactly one must be there. */
export function personOf({ client, member }: { client?: string; member?: string }): Person {
  if (client !== undefined && member === undefined && client !== '') return { kind: 'client', ref: client }
  if (member !== undefined && client === undefined && member !== '') return { kind: 'member', ref: member }
  throw new UsageError(nl.oneOfTwo)
}

/**
 * `kompasbot erase`: says what goes and what stays, asks who sits at the terminal, and erases. With `json` only counts per
 * kind on stdout, once it is done. Exit code 1 when nothing was erased.
 */
export async function eraseCommand(
  house: Pick<House, 'store' | 'org' | 'settings'>,
  { person, yes, json, language, now }: EraseAsked,
  { out, err }: Output,
  ask: Ask,
): Promise<0 | 1> {
  const texts = language === 'en' ? en : nl
  const would = await erasePerson(house, person, { now, trial: true })
  if (would.as !== 'erased') return unknown(person, texts, err)
  for (const line of told(would, texts)) (json ? err : out)(line)
  if (!yes && ask !== null && !texts.answers.includes((await ask(texts.ask)).trim().toLowerCase())) {
    err(texts.left)
    return 1
  }
  const done = await erasePerson(house, person, { now, trial: false })
  if (done.as !== 'erased') return unknown(person, texts, err)
  const { kind, removed, nameless } = done
  out(json ? JSON.stringify({ kind, removed, nameless }) : texts.done)
  return 0
}

/** Asks on stderr, so that stdout holds the answer of the command alone; null where nobody can answer. */
export function terminal(): Ask {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return await lines.question(question)
    } catch {
      // Ctrl+C or Ctrl+D: no answer is not a yes.
      process.stderr.write('\n')
      return ''
    } finally {
      lines.close()
    }
  }
}

function unknown({ kind }: Person, texts: typeof nl, err: Output['err']): 1 {
  err(texts.unknown[kind])
  return 1
}

function told({ kind, ran, hasClients, removed, nameless }: Erased, texts: typeof nl): string[] {
  const counted = (counts: object) =>
    (Object.entries(counts) as [keyof typeof nl.kinds, number][])
      .filter(([, count]) => count > 0)
      .map(
        ([of, count]) => `  ${String(count).padStart(5)}  ${texts.kinds[of][count === 1 ? 'one' : 'more']}`,
      )
  const stays = texts.alwaysStays[kind]
  const staying = [...(stays === null ? [] : [indented(stays)]), ...counted(nameless)]
  return [
    ...(ran ? [texts.runs[kind]] : []),
    ...(hasClients ? [texts.hasClients] : []),
    texts.willGo[kind],
    indented(texts.always[kind]),
    ...counted(removed),
    texts.willStay,
    ...(staying.length > 0 ? staying : [indented(texts.nothing)]),
    texts.elsewhere[kind],
  ]
}

/** Below what is counted, for what has no count. */
const indented = (line: string): string => `         ${line}`
