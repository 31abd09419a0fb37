import { checked, type Fault, FaultyFile, faultAt, type ReadYaml } from './faulty-file.ts'
import { nearest } from './nearest.ts'
import { type Rule, type RuleBook, ruleBookSchema } from './rule.ts'

/** Events that are no rule of their own, from which a rule may run. */
export const EVENTS = [
  'wzd_maatregel',
  'wzd_maatregel_beeindigd',
  'wzd_noodsituatie',
  'stoplicht_oranje',
  'stoplicht_groen',
] as const

/** Changes to a rule book: where they stand, and what they are. */
export interface Changes {
  read: ReadYaml
  under: string[]
  value: Record<string, unknown>
}

/**
 * The rule book that holds: a first one with changes laid over it, layer by layer, rule by rule and key by key: what a
 * preset changes, and then what the organisation does. A list or a single value replaces what stood there. A rule that
 * no layer below knows is a rule of one's own and must be whole. Throws FaultyFile with every fault of a layer.
 */
export function ruleBook(first: ReadYaml, ...layers: Changes[]): RuleBook {
  let book = sound(checked(ruleBookSchema, first.value, first), first, [])
  let known = first.value as Record<string, unknown>
  for (const { read, under, value } of layers) {
    for (const [id, change] of Object.entries(value)) {
      if (known[id] === undefined && !(isRecord(change) && 'onderwerp' in change)) {
        const near = nearest(id, Object.keys(known))
        throw new FaultyFile([faultAt(read, [...under, id], 'unknown_rule', id, near)])
      }
    }
    known = overlaid(known, value) as Record<string, unknown>
    book = sound(checked(ruleBookSchema, known, read, under), read, under)
  }
  return book
}

/** Every fact that a rule waits for must be one that can come in; no rule may be implied or begun by itself alone. */
function sound(book: RuleBook, read: ReadYaml, under: string[]): RuleBook {
  const begins = thatBegin(book)
  const faults = Object.entries(book).flatMap(([id, rule]) => [
    ...factsOf(rule)
      .filter((fact) => !(fact in book) && !isEvent(fact))
      .map(
        (fact): Fault =>
          faultAt(
            read,
            [...under, id],
            'unknown_fact',
            fact,
            nearest(fact, [...Object.keys(book), ...EVENTS]),
          ),
      ),
    ...(impliesItself(id, book) ? [faultAt(read, [...under, id], 'circle', id)] : []),
    ...(begins.has(id) ? [] : [faultAt(read, [...under, id], 'never_begins', id)]),
    ...(needsDate(rule) ? [faultAt(read, [...under, id, 'datum'], 'missing', 'dd-mm')] : []),
  ])
  if (faults.length > 0) throw new FaultyFile(faults)
  return book
}

const needsDate = (rule: Rule) =>
  rule.aan && 'begint' in rule && rule.begint === 'datum' && rule.datum === undefined

export const isEvent = (fact: string): boolean => (EVENTS as readonly string[]).includes(fact)

/** The rules that somebody is ever asked about: not those that only go on from each other. */
function thatBegin(book: RuleBook): Set<string> {
  const begin = new Set<string>()
  const canBegin = (rule: Rule) =>
    rule.onderwerp !== 'client' ||
    rule.begint.some(({ bij }) => isEvent(bij) || !(bij in book) || begin.has(bij))
  for (let found = -1; found < begin.size; ) {
    found = begin.size
    for (const [id, rule] of Object.entries(book)) if (canBegin(rule)) begin.add(id)
  }
  return begin
}

function factsOf(rule: Rule): string[] {
  if (rule.onderwerp !== 'client') return []
  const starting = rule.begint.map(({ bij }) => bij).filter((bij) => bij !== 'start' && bij !== 'einde')
  return [...starting, ...(rule.klaar.door ?? []), ...laterSteps(rule)]
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
