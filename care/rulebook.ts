import { checked, type Fault, FaultyFile, faultAt, type ReadYaml } from './faulty-file.ts'
import { type Rule, type RuleBook, ruleBookSchema } from './rule.ts'

/** Events that are no rule of their own, from which a rule may run. */
export const EVENTS = [
  'wzd_maatregel',
  'wzd_maatregel_beeindigd',
  'wzd_noodsituatie',
  'stoplicht_oranje',
  'stoplicht_groen',
] as const

/** An organisation's own changes to a rule book: where they stand, and what they are. */
export interface Changes {
  read: ReadYaml
  under: string[]
  value: Record<string, unknown>
}

/**
 * The rule book that holds: a preset with an organisation's own changes laid over it, rule by rule and key by key.
 * A list or a single value replaces what stood there. A rule that the preset does not know is a rule of one's own
 * and must be whole. Throws FaultyFile with every fault.
 */
export function ruleBook(preset: ReadYaml, changes?: Changes): RuleBook {
  const book = sound(checked(ruleBookSchema, preset.value, preset), preset, [])
  if (changes === undefined) return book
  const known = preset.value as Record<string, unknown>
  for (const [id, change] of Object.entries(changes.value)) {
    if (known[id] === undefined && !(isRecord(change) && 'onderwerp' in change)) {
      throw new FaultyFile([
        faultAt(changes.read, [...changes.under, id], 'unknown_rule', Object.keys(known).join(', ')),
      ])
    }
  }
  const merged = overlaid(known, changes.value)
  return sound(checked(ruleBookSchema, merged, changes.read, changes.under), changes.read, changes.under)
}

/** Every fact that a rule waits for must be one that can come in, and no rule may be implied by itself. */
function sound(book: RuleBook, read: ReadYaml, under: string[]): RuleBook {
  const faults = Object.entries(book).flatMap(([id, rule]) => [
    ...factsOf(rule)
      .filter((fact) => !(fact in book) && !(EVENTS as readonly string[]).includes(fact))
      .map((fact): Fault => faultAt(read, [...under, id], 'unknown_fact', fact)),
    ...(impliesItself(id, book) ? [faultAt(read, [...under, id], 'circle', id)] : []),
  ])
  if (faults.length > 0) throw new FaultyFile(faults)
  return book
}

function factsOf(rule: Rule): string[] {
  if (rule.onderwerp !== 'client') return []
  const starting = rule.begint === 'start' ? [] : rule.begint.na.map(({ feit }) => feit)
  return [...starting, ...laterSteps(rule)]
}

function laterSteps(rule: Rule | undefined): string[] {
  return rule?.onderwerp === 'client' ? [...rule.ook_klaar_door, ...rule.vervalt_door] : []
}

function impliesItself(id: string, book: RuleBook): boolean {
  const seen = new Set<string>()
  const next = laterSteps(book[id])
  for (let step = next.pop(); step !== undefined; step = next.pop()) {
    if (step === id) return true
    if (!seen.has(step)) next.push(...laterSteps(book[step]))
    seen.add(step)
  }
  return false
}

function overlaid(base: unknown, change: unknown): unknown {
  if (!isRecord(base) || !isRecord(change)) return change
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(change)) merged[key] = overlaid(base[key], value)
  return merged
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
