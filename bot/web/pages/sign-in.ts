import type { Language } from '../../../care/world.ts'
import { webTexts } from '../texts.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { TroublePage } from './trouble.ts'

/** Opened from a single-use link. Only the button uses it up: previews and scanners open links too. */
export function SignInPage({ language, post }: { language: Language; post: string }): Html {
  const texts = webTexts(language)
  return layout(
    { language, title: texts.signInTitle, scripts: ['bar'], viewer: null, sampleBar: null },
    html`<section class="narrow">
      <h1>${texts.signInTitle}</h1>
      <p>${texts.signInIntro}</p>
      <p><button type="button" class="primary" data-post=${post}>${texts.signIn}</button></p>
    </section>`,
  )
}

export function NeedLinkPage({ language }: { language: Language }): Html {
  const texts = webTexts(language)
  return TroublePage({ language, title: texts.needLinkTitle, message: texts.needLink, wayOut: false })
}
