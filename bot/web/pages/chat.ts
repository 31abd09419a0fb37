import type { Zone } from '../../../care/day.ts'
import { mayReadDrafts, mayStartClients } from '../../conversation/may.ts'
import { mayOpenYears } from '../../conversation/may-year.ts'
import type { Viewer } from '../doors.ts'
import { type WebTexts, webTexts } from '../texts.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'

/** The conversation: what the bot said comes in by the stream, what one says goes out by `/chat`. */
export function ChatPage(frame: Frame, zone: Zone): Html {
  const texts = webTexts(frame.language)
  const first = frame.viewer?.name.split(' ')[0] ?? ''
  return layout(
    { ...frame, title: texts.chat, scripts: ['bar', 'chat'], here: 'chat' },
    html`<h1 class="unseen">${texts.chatTitle}</h1>
      <p id="connection" role="status" hidden></p>
      <div id="scroller" tabindex="0" role="region" aria-label=${texts.chatTitle}>
        <div class="empty" id="empty" hidden>
          <h2>${texts.emptyTitle(first)}</h2>
          <p>${texts.empty}</p>
        </div>
        <ol id="messages" role="list" data-zone=${zone} data-reader=${frame.viewer?.member}></ol>
      </div>
      <button type="button" id="to-newest" hidden>${texts.client.toNewest}</button>
      <form id="say" autocomplete="off" novalidate>
        <div class="words" role="group" aria-label=${texts.quick}>
          ${wordsFor(frame.viewer, texts).map(({ say, label }) => html`<button type="button" class="word" data-say=${say}>${label}</button>`)}
        </div>
        <div class="line">
          <label class="unseen" for="words">${texts.say}</label>
          <input id="words" name="words" type="text" maxlength="4000" enterkeyhint="send" placeholder=${`${texts.say}, ${texts.sayHint}`} />
          <button type="submit" class="primary">${texts.send}</button>
        </div>
      </form>`,
  )
}

/** The quick buttons for who looks: none that would only be refused. */
function wordsFor(viewer: Viewer | null, { words }: WebTexts): WebTexts['words'] {
  const who = { ref: viewer?.member ?? '', roles: viewer?.roles ?? [], teams: [] }
  const may = { drafts: mayReadDrafts(who), years: mayOpenYears(who, []), clients: mayStartClients(who) }
  return words.filter((word) => word.for === undefined || may[word.for])
}
