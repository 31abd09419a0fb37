import { ruleBook } from '../care/rulebook.ts'
import { beginsOf, classOf, termOf } from '../commands/rule-lines.ts'
import { readPreset } from '../organisation.ts'

const HEAD = ['regel', 'wat', 'begint', 'termijn', 'klasse', 'zekerheid']

/** The page about the standard rules with its tables as the rules are now: what is on, and what is off. */
export function withStandardRules(page: string): string {
  return withTable(withTable(page, '## Aan', true), '## Uit, tot je ze aanzet', false)
}

function withTable(page: string, heading: string, on: boolean): string {
  const [before = '', after] = page.split(`${heading}\n\n`)
  if (after === undefined) throw new Error(`No heading ${heading}`)
  const rest = after.slice(after.indexOf('\n\n'))
  return `${before}${heading}\n\n${tableOf(on)}${rest}`
}

function tableOf(on: boolean): string {
  const book = ruleBook(readPreset('standaard'))
  const rows = Object.entries(book)
    .filter(([, rule]) => rule.aan === on)
    .map(([id, rule]) => [
      `\`${id}\``,
      rule.naam.nl,
      beginsOf(id, rule, book),
      termOf(rule),
      classOf(rule),
      rule.grond.zekerheid,
    ])
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
