import { type Idle, idleParts } from '../care/idle.ts'
import { ruleBook } from '../care/rulebook.ts'
import { presetLayers, readOrganisation, readPreset } from '../organisation.ts'
import { PRESETS } from '../organisation-file.ts'

/** What does nothing in the rules of an organisation file; not what Kompasbot's own rules say of a framework that it left out. */
export function idleRules(file: string): Idle[] {
  const { rules, frameworks } = readOrganisation(file)
  const bouwstenen = Object.entries(frameworks).flatMap(([id, { bouwstenen }]) =>
    Object.keys(bouwstenen).map((number) => `${id}-${number}`),
  )
  const ours = PRESETS.map((preset) => ruleBook(readPreset('standaard'), ...presetLayers(preset)))
  return idleParts(rules, new Set(bouwstenen)).filter(
    ({ rule, kind, what }) =>
      kind !== 'bouwsteen' || !ours.some((book) => book[rule]?.bouwsteen.includes(what)),
  )
}
