import { command as texts } from '../bot/texts/nl/command.ts'
import type { Rule, RuleBook } from '../care/rule.ts'

/** The rule book as it applies here: with what the organisation changed, those that are off too. */
export function rulesCommand(book: RuleBook, json: boolean, write: (line: string) => void): 0 {
  if (json) {
    write(JSON.stringify({ rules: Object.entries(book).map(([id, rule]) => ({ id, ...rule })) }, null, 2))
    return 0
  }
  for (const [id, rule] of Object.entries(book)) {
    write(
      `${id.padEnd(24)} ${rule.aan ? '' : `(${texts.ruleOff}) `}${rule.naam.nl}: ${termOf(rule)}, ${classesOf(rule)}`,
    )
  }
  return 0
}

function termOf(rule: Rule): string {
  if (rule.onderwerp === 'client') return rule.termijn
  if (rule.onderwerp === 'medewerker') return rule.geldig ?? rule.inwerken
  return rule.begint === 'periode' ? `${rule.aantal} per ${rule.per}` : (rule.datum ?? texts.dateToChoose)
}

function classesOf(rule: Rule): string {
  if (rule.onderwerp !== 'client') return rule.klasse
  return Object.entries(rule.kaders)
    .map(([frame, ruleClass]) => `${frame} ${ruleClass}`)
    .join(', ')
}
