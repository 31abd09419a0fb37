import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { knownKeys } from './known-keys.ts'
import { nearest } from './nearest.ts'

/** One thing that is wrong in a file, and where. It never carries the value that was refused. */
export interface Fault {
  file: string
  line: number | null
  /** The keys that lead to it, such as `regels.wijzigingen.bhv.geldig`; empty for the file as a whole. */
  path: string
  fault:
    | 'unreadable'
    | 'unknown_key'
    | 'wrong_name'
    | 'missing'
    | 'not_allowed'
    | 'unknown_rule'
    | 'unknown_fact'
    | 'circle'
    | 'never_begins'
  /** What would be right there, or the name of the unknown key, rule or fact. */
  hint: string
  /** Known names that may have been meant; empty when none is near. */
  near: string[]
}

/** A settings file that cannot be used. Every fault in it is told at once. */
export class FaultyFile extends Error {
  readonly faults: Fault[]

  constructor(faults: Fault[]) {
    super(faults.map(({ file, path, fault, hint }) => `${file}: ${path}: ${fault} ${hint}`).join('\n'))
    this.name = 'FaultyFile'
    this.faults = faults
  }
}

/** A YAML file that was read, with a way to find the line on which something stands. */
export interface ReadYaml {
  file: string
  value: unknown
  has(path: readonly PropertyKey[]): boolean
  /** The line of what stands at a path or, when nothing does, of the nearest that it would stand under. */
  lineOf(path: readonly PropertyKey[]): number | null
}

/** Reads YAML 1.2. Throws FaultyFile when it is not; the text itself is not repeated in the fault. */
export function readYaml(file: string, text: string): ReadYaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faults = document.errors.map(({ pos, code }) => {
    return {
      file,
      line: lines.linePos(pos[0]).line,
      path: '',
      fault: 'unreadable' as const,
      hint: code,
      near: [],
    }
  })
  if (faults.length > 0) throw new FaultyFile(faults)
  return {
    file,
    value: document.toJS() ?? {},
    has: (path) => document.hasIn(path),
    lineOf: (path) => lineOf(document, lines, path),
  }
}

/** Checks what was read against a schema. Throws FaultyFile with every fault. `under` is where the value stands. */
export function checked<T extends z.ZodType>(
  schema: T,
  value: unknown,
  read: ReadYaml,
  under: string[] = [],
): z.output<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new FaultyFile(
    result.error.issues.flatMap((issue) => faultsOf(issue, { schema, value, read, under })),
  )
}

/** A fault at a path of a file that was read. */
export function faultAt(
  read: ReadYaml,
  path: readonly PropertyKey[],
  fault: Fault['fault'],
  hint: string,
  near: string[] = [],
): Fault {
  return { file: read.file, line: read.lineOf(path), path: path.map(String).join('.'), fault, hint, near }
}

/** What was checked, against what, and where it stands. */
interface Check {
  schema: z.core.$ZodType
  value: unknown
  read: ReadYaml
  under: string[]
}

/** So many known keys can be told all, when none of them is near. */
const FEW = 8

function meant(key: string, known: string[]): string[] {
  const near = nearest(key, known)
  return near.length > 0 || known.length > FEW ? near : known
}

function faultsOf(issue: z.core.$ZodIssue, check: Check): Fault[] {
  const { schema, value, read, under } = check
  const path = [...under, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, value, issue.path)
      return issue.keys.map((key) => faultAt(read, [...path, key], 'unknown_key', key, meant(key, known)))
    }
    case 'invalid_key':
      return [faultAt(read, path, 'wrong_name', issue.issues.map(expectation).join(', '))]
    case 'invalid_type':
      return [faultAt(read, path, read.has(path) ? 'not_allowed' : 'missing', issue.expected)]
    case 'invalid_union': {
      const nearer = issue.errors.find((errors) => errors.some(({ path }) => path.length > 0))
      if (nearer)
        return nearer.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }, check))
      return [faultAt(read, path, read.has(path) ? 'not_allowed' : 'missing', expectation(issue))]
    }
    default:
      return [faultAt(read, path, read.has(path) ? 'not_allowed' : 'missing', expectation(issue))]
  }
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(', ')
    case 'invalid_type':
      return issue.expected
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? issue.options.map(String).join(', ')
        : issue.errors.flat().map(expectation).join(', ')
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'not_empty' : `>= ${issue.minimum}`
    case 'too_big':
      return `<= ${issue.maximum}`
    default:
      return issue.message
  }
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  return path.length === 0 ? null : lineOf(document, lines, path.slice(0, -1))
}
