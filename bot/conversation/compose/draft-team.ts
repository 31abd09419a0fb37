import type { StoredDraft } from '../../../prisma/store/drafts.ts'
import { bareTeam } from './duty-item.ts'
import type { Reader } from './reader.ts'

/** Of which team a draft is, as it stands beside other names: `Zorg`, or the whole organisation. */
export function draftTeam(
  { texts }: Pick<Reader, 'texts'>,
  { teamName }: Pick<StoredDraft, 'teamName'>,
): string {
  return teamName === null ? texts.gathering.wholeOrganisation : bareTeam(teamName)
}
