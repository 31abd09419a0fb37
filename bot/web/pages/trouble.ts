import type { Language } from '../../../care/world.ts'
import { paths } from '../paths.ts'
import { webTexts } from '../texts.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** A short page that says what is the matter and what to do. `wayOut` is left out where there is none. */
export function TroublePage(props: {
  language: Language
  title: string
  message: string
  wayOut?: boolean
}): Html {
  const { language, title, message, wayOut = true } = props
  return layout(
    { language, title, scripts: ['bar'], viewer: null, sampleBar: null },
    html`<section class="narrow">
      <h1>${title}</h1>
      <p>${message}</p>
      ${wayOut && html`<p><a class="button" href=${paths.chat}>${webTexts(language).backToChat}</a></p>`}
    </section>`,
  )
}
