import type { Language } from '../../care/world.ts'
import * as en from './en.ts'
import * as nl from './nl.ts'

/** Every word that a person reads, in one language. */
export type Texts = typeof nl

/** The texts in a language; both are whole, which the type check guards. */
export function textsIn(language: Language): Texts {
  return language === 'en' ? en : nl
}
