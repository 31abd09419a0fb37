import { drafting as enDrafting } from '../../texts/en/drafting.ts'
import { draftingChecks as enChecks } from '../../texts/en/drafting-checks.ts'
import { drafting } from '../../texts/nl/drafting.ts'
import { draftingChecks } from '../../texts/nl/drafting-checks.ts'
import type { Reader } from './reader.ts'

const english = new Map(
  Object.entries({ ...drafting.refused, ...draftingChecks.refused }).map(([key, reason]) => [
    reason,
    Object.entries({ ...enDrafting.refused, ...enChecks.refused }).find(([other]) => other === key)?.[1],
  ]),
)

/** Why a sentence was left out. It is kept in Dutch, as the concept is: a reason of Kompasbot is told to a reader in his own language, one that a person gave as it was given. */
export const refusedReason = ({ member }: Pick<Reader, 'member'>, reason: string): string =>
  (member.language === 'en' ? english.get(reason) : undefined) ?? reason
