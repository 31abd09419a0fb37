import type { Language } from '../../../care/world.ts'
import { assets } from '../assets.ts'
import type { Viewer } from '../doors.ts'
import { paths } from '../paths.ts'
import { webTexts } from '../texts.ts'
import { type Html, html } from './html.ts'

/** Who looks at a page, and what stands above it. */
export interface Frame {
  language: Language
  /** Null for somebody who is not signed in: there is no menu then. */
  viewer: Viewer | null
  /** The bar of the invented organisation; null where people are real. */
  sampleBar: Html | null
}

export interface Layout extends Frame {
  title: string
  /** Our modules under `public/`, by name. */
  scripts: string[]
  /** What the menu marks. */
  here?: 'chat' | 'week' | 'calendar'
  /** More of our style sheets under `public/`, by name. */
  styles?: string[]
}

export function layout(page: Layout, content: unknown): Html {
  const texts = webTexts(page.language)
  const chat = page.here === 'chat'
  const styles = ['base', 'top', 'form', ...(chat ? ['chat'] : ['pages', 'reading']), ...(page.styles ?? [])]
  return html`<html lang=${page.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>${page.title} · Kompasbot</title>
      <link rel="icon" href=${assets.url('compass.svg')} type="image/svg+xml" />
      ${styles.map((name) => html`<link rel="stylesheet" href=${assets.url(`${name}.css`)} />`)}
      ${chat && html`<script src=${assets.url('adaptivecards.js')} defer></script>`}
      ${page.scripts.map((name) => html`<script type="module" src=${assets.url(`${name}.js`)}></script>`)}
    </head>
    <body class=${chat ? 'chat-page' : page.here === 'calendar' ? 'reading-page wide' : 'reading-page'} data-texts=${JSON.stringify(texts.client)}>
      <a class="skip" href="#content">${texts.skip}</a>
      ${page.sampleBar}
      <header class="top">
        <a class="brand" href=${paths.chat}><img src=${assets.url('compass.svg')} alt="" width="28" height="28" />Kompasbot</a>
        ${page.viewer !== null && menu(page)}
      </header>
      <main id="content" tabindex="-1">${content}</main>
      <div id="toasts" role="status" aria-live="polite"></div>
    </body>
  </html>` as Html
}

function menu({ language, here, sampleBar }: Layout): Html {
  const texts = webTexts(language)
  const link = (name: 'chat' | 'week' | 'calendar', path: string) =>
    html`<a href=${path} aria-current=${here === name ? 'page' : undefined}>${texts[name]}</a>`
  const other = texts.otherLanguageCode
  return html`<nav aria-label=${texts.mainMenu}>
    ${link('chat', paths.chat)}${link('week', paths.week)}${link('calendar', paths.calendar)}
    <button type="button" class="quiet" lang=${other} data-post="/language" data-body=${JSON.stringify({ language: other })}>
      <span class="wide-only">${texts.otherLanguage}</span><abbr class="narrow-only" title=${texts.otherLanguage}>${other.toUpperCase()}</abbr>
    </button>
    ${sampleBar === null && html`<button type="button" class="quiet" data-post="/out">${texts.signOut}</button>`}
  </nav>` as Html
}
