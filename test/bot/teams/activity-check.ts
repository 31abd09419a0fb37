import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'

const require = createRequire(import.meta.url)
const cards = require('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards

const MOST_BYTES = 28 * 1024
const MOST_ACTIONS = 6

/** What a person gets to read. */
const SHOWN = ['text', 'title', 'label', 'speak', 'placeholder', 'errorMessage']

type Json = Record<string, unknown>

/** What Teams would not take, or would show otherwise than meant. */
export function checkActivity(activity: Json): string[] {
  const attachments = (activity.attachments ?? []) as { contentType: string; content: Json }[]
  return [
    ...(Buffer.byteLength(JSON.stringify(activity)) >= MOST_BYTES ? ['above 28 KB'] : []),
    ...(activity.type === 'message' && !activity.summary ? ['without a text for notifications'] : []),
    ...(activity.text ? ['text that is read as markup'] : []),
    ...attachments.flatMap(({ content }) => checkCard(content)),
  ]
}

/** An Adaptive Card 1.5 by Microsoft's own renderer, and the rules of this house on top. */
export function checkCard(card: Json): string[] {
  const parsed = new cards.AdaptiveCard()
  parsed.hostConfig = new cards.HostConfig({ actions: { maxActions: MOST_ACTIONS } })
  const context = new cards.SerializationContext(cards.Versions.v1_5)
  parsed.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at))
  const found = [...events, ...parsed.validateProperties().validationEvents].map(({ message }) => message)
  if (card.version !== '1.5') found.push(`version ${card.version}`)
  if (Buffer.byteLength(JSON.stringify(card)) >= MOST_BYTES) found.push('a card above 28 KB')
  const ids: string[] = []
  walk(card, (element) => {
    const shown = SHOWN.map((name) => element[name]).filter((value) => typeof value === 'string')
    if (shown.some((value) => value.includes('{{'))) found.push('a template')
    const { type, id, label, actions } = element
    if (type === 'TextBlock' || type === 'FactSet') found.push(`${type} reads Markdown`)
    if (typeof id === 'string') ids.push(id)
    if (String(type).startsWith('Input.') && !label) found.push('an input without a label')
    if (type === 'ActionSet' && Array.isArray(actions) && actions.length > MOST_ACTIONS)
      found.push('more buttons than Teams shows')
    if (type === 'Action.Execute' && !element.fallback && element.verb !== 'show') found.push('no fallback')
    if (type === 'Action.OpenUrl' && !/^https?:\/\//.test(String(element.url)))
      found.push('a link without a host')
  })
  if (new Set(ids).size !== ids.length) found.push('an id twice')
  return found
}

/** Every object in it, however deep. */
function walk(value: unknown, see: (element: Json) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) see(value as Json)
  for (const inner of Object.values(value)) walk(inner, see)
}
