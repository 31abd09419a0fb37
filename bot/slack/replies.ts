import type { Language } from '../../care/world.ts'
import { type KitMessage, unmarked } from '../cards/block-kit.ts'
import { button } from '../cards/block-kit-button.ts'
import { noticeView } from '../cards/block-kit-form.ts'
import { sections } from '../cards/block-kit-pieces.ts'
import { slack as en } from '../texts/en/slack.ts'
import { slack as nl } from '../texts/nl/slack.ts'

/** What goes back as the answer to Slack's own request; null: nothing but that we have it. */
export type Reply = object | null

export type Texts = typeof nl
export const textsIn = (language: Language): Texts => (language === 'nl' ? nl : en)

/** Over a window that says one thing: our name, which is no language. */
export const TITLE = nl.unknownTitle
/** Of somebody unknown we do not know the language either. */
export const UNKNOWN = `${nl.unknown}\n\n${en.unknown}`

/** In place of the window that is open. */
export const replaced = (text: string, language: Language): Reply => ({
  response_action: 'update',
  view: noticeView({ title: TITLE, text }, language),
})

/** In blocks, for the text beside them is read as markup. */
export const plainMessage = (text: string): KitMessage => ({
  text: unmarked(text),
  blocks: sections(text).slice(0, 10),
})

/** Only who asked sees it. */
export const whispered = (text: string): Reply => ({ response_type: 'ephemeral', ...plainMessage(text) })

/** Where somebody typed there is nothing to open a window with; a button brings that. */
export function formOffer(words: string, texts: Texts): KitMessage {
  const open = button(texts.openForm, { press: 'words', words: words.trim().slice(0, 100) }, 0, 'primary')
  return {
    text: texts.openFormText,
    blocks: [...sections(texts.openFormText), { type: 'actions', elements: [open] }],
  }
}
