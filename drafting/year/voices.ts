import type { Month } from '../../care/figures/month.ts'
import type { Reflection } from '../material.ts'
import type { Mention } from './said.ts'

/** One cited reflection: of which team and month, and a number of its giver where that is known. */
interface Heard {
  team: string
  month: Month
  giver: number | null
}

/**
 * How many people at least speak in these reflections of a whole year. Givers that are known count once, however many
 * months they wrote in. Of a nameless reflection, and of one whose giver was forgotten with its words, nothing is kept
 * that could tell two people apart: a number for each giver that outlives their name would say who wrote the rest as soon
 * as one text gives somebody away. So these count as few people as there can have been: those of one team in different
 * months may all be the same person, those of one month are not.
 */
export function voicesOver(sources: string[], mentions: Map<string, Mention>, kept: Reflection[]): number {
  const heard = sources.flatMap((source): Heard[] => heardIn(source, mentions, kept))
  const known = new Set(heard.flatMap(({ giver }) => giver ?? []))
  const teams = Map.groupBy(heard, ({ team }) => team)
  const unknown = [...teams.values()].map((ofTeam) => {
    const months = [...Map.groupBy(ofTeam, ({ month }) => month).values()].map(voicesIn)
    return Math.max(0, Math.max(...months) - knownIn(ofTeam))
  })
  return known.size + unknown.reduce((sum, n) => sum + n, 0)
}

const knownIn = (heard: Heard[]): number => new Set(heard.flatMap(({ giver }) => giver ?? [])).size
const voicesIn = (ofMonth: Heard[]): number =>
  knownIn(ofMonth) + ofMonth.filter(({ giver }) => giver === null).length

function heardIn(source: string, mentions: Map<string, Mention>, kept: Reflection[]): Heard[] {
  const reflection = kept.find(({ id }) => id === source)
  if (reflection) {
    const { team, day, voice } = reflection
    return [{ team: team ?? '', month: day.slice(0, 7), giver: voice ?? null }]
  }
  const mention = mentions.get(source)
  return mention ? [{ team: mention.team, month: mention.month, giver: null }] : []
}
