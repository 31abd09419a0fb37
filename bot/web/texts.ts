import type { Language } from '../../care/world.ts'
import { web as en } from '../texts/en/web.ts'
import { web as nl } from '../texts/nl/web.ts'

export type WebTexts = typeof nl

export function webTexts(language: Language): WebTexts {
  return language === 'en' ? en : nl
}
