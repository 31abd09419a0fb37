import { around } from '../../care/screen/around.ts'
import type { Finding } from '../../care/screen/finding.ts'
import type { Language } from '../../care/world.ts'
import { screen as en } from './en/screen.ts'
import { screen as nl } from './nl/screen.ts'

/** Why a text was not kept, and how to write it so that it can be. Names the kinds seen, never the words. */
export function refusal(findings: Finding[], language: Language): string {
  const texts = language === 'nl' ? nl : en
  return texts.refusal([...new Set(findings.map(({ kind }) => kind))])
}

/** The same with where it stands, for the author of a longer text on the author's own screen: never for a log. */
export function refusalWithPlace(text: string, findings: Finding[], language: Language): string {
  const texts = language === 'nl' ? nl : en
  const places = around(text, findings, (kind) => texts.kinds[kind])
  return `${refusal(findings, language)} ${texts.where(places)}`
}
