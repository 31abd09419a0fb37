import { explain } from '../bot/texts/nl/explain.ts'
import { rules as texts } from '../bot/texts/nl/rules.ts'
import { type Beginning, type ClientRule, groundOf, type Rule, type RuleBook } from '../care/rule.ts'
import type { Frame } from '../care/world.ts'

/** One rule as a block of lines: its name, what starts it, its term, its class, who does it, and its ground. */
export function ruleLines(id: string, rule: Rule, book: RuleBook): string[] {
  const { row } = texts
  const off = rule.aan ? '' : `  [${texts.off}]`
  const { zekerheid } = rule.grond
  return [
    `${id}  ${rule.naam.nl}${off}`,
    ...[
      [row.begins, beginsOf(id, rule, book)],
      [row.term, termOf(rule)],
      [row.frames, classOf(rule)],
      [row.who, [rule.verantwoordelijk.join(texts.and), ...rule.daarna].join(texts.next)],
      [row.ground, `${groundOf(rule, 'nl')}${zekerheid === 'zeker' ? texts.sure : texts.unsure}`],
    ].map(([name = '', value]) => `    ${name.padEnd(8)}  ${value}`),
    '',
  ]
}

/** What starts the term, in words. */
export function beginsOf(id: string, rule: Rule, book: RuleBook): string {
  const { begins } = texts
  switch (rule.onderwerp) {
    case 'client': {
      const from = rule.begint.map((one) => beginningOf(one, id, rule, book)).join(texts.or)
      return rule.per_kenmerk ? `${from}, ${begins.perMeasure}` : from
    }
    case 'medewerker':
      return rule.geldig === undefined
        ? begins.employment
        : `${begins.employment}${texts.or}${begins.training}`
    default:
      if (rule.begint === 'periode') return begins.period
      return { alle: begins.date, even: begins.even, oneven: begins.odd }[rule.jaren]
  }
}

function beginningOf(
  { bij, uitkomst, kaders, termijn }: Beginning,
  id: string,
  rule: ClientRule,
  book: RuleBook,
): string {
  const { begins } = texts
  const event = explain.events[bij]
  const what =
    bij === 'start' || bij === 'einde'
      ? begins[bij]
      : event !== undefined
        ? begins.after(event)
        : bij === id
          ? begins.again
          : begins.after(book[bij]?.naam.nl ?? bij)
  return [
    what,
    uitkomst.includes('geweigerd') ? begins.refusedToo : '',
    kaders === undefined ? '' : begins.onlyIn(kaders.join(', ')),
    termijn === undefined || termijn === rule.termijn ? '' : begins.within(lengthOf(termijn)),
  ].join('')
}

/** The term in words: `6 weken`, `2 keer per jaar`, `uiterlijk 31-12`. */
export function termOf(rule: Rule): string {
  switch (rule.onderwerp) {
    case 'client':
      return lengthOf(rule.termijn)
    case 'medewerker':
      return `${texts.newEmployee(lengthOf(rule.inwerken))}${
        rule.geldig === undefined ? texts.forGood : texts.valid(lengthOf(rule.geldig))
      }`
    default:
      if (rule.begint === 'periode') return texts.count(rule.aantal, rule.per)
      return rule.datum === undefined ? texts.noDay : texts.lastDay(rule.datum)
  }
}

function lengthOf(period: string): string {
  const [, amount = '', unit = ''] = /^PT?(\d+)([HDWMY])$/.exec(period) ?? []
  return explain.unit[unit as keyof typeof explain.unit](Number(amount))
}

/** How strong a rule is, the laws of one class together: `wet: WLZ-ZIN; eigen beleid: WLZ-PGB, ZVW`. */
export function classOf(rule: Rule): string {
  if (rule.onderwerp !== 'client') return texts.class[rule.klasse]
  const byClass = new Map<keyof typeof texts.class, Frame[]>()
  for (const [frame, one] of Object.entries(rule.kaders) as [Frame, ClientRule['kaders'][Frame]][]) {
    if (one !== undefined && one !== 'nee') byClass.set(one, [...(byClass.get(one) ?? []), frame])
  }
  const classes = [...byClass].map(([one, frames]) => `${texts.class[one]}: ${frames.join(', ')}`)
  return [...classes, ...(rule.bij_wzd === undefined ? [] : [texts.wzd[rule.bij_wzd]])].join('; ')
}
