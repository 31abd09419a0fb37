import { attribution } from '../material.ts'
import { mostTelling } from '../salience.ts'
import type { HouseStyle } from '../style.ts'
import type { Quote, Sentence } from '../text.ts'
import type { Screen } from '../verify.ts'
import type { YearInput } from '../year/input.ts'
import { visible } from './clean.ts'
import { seemsInstruction } from './instruction.ts'
import { readableName } from './readable.ts'
import type { Told } from './repair.ts'
import type { WrittenSentence } from './schema.ts'
import type { Given, Spot } from './year-spots.ts'

/** All that is asked about the places of one chapter, and what did not go. */
export interface YearPlan {
  requests: { data: string; spots: number[] }[]
  /** Of which place a subject in an answer is; -1 for one that was not asked. */
  spotOf(topic: string): number
  /** Sentences in which the screen sees something, or that seem to speak to a model. */
  held: number
  /** Places of which not all was read. */
  unread: { about: string | null; read: number; all: number }[]
  sentenceOf(written: WrittenSentence): Sentence
  repairDataOf(told: Told[]): string
}

/** How much goes into one call, and how much of one subject. */
const PORTIONS = { sentences: 60, characters: 16_000 }

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** Approved sentences go in as data under short ids: without teams, givers, days or ids of the store. */
export function yearPlan(
  title: string,
  spots: Spot[],
  screen: Screen,
  { style: { citaten }, teams }: Pick<YearInput, 'style' | 'teams'>,
): YearPlan {
  const names = teams.map(attribution).sort((a, b) => b.length - a.length)
  const isClear = ({ text }: Given) => screen(visible(text)).length === 0 && !seemsInstruction(text)
  const all = spots.flatMap(({ given }) => given.flatMap(({ sentences }) => sentences))
  const clear = all.filter(isClear)
  const ids = new Map<string, string>()
  for (const { sources } of clear)
    for (const source of sources) if (!ids.has(source)) ids.set(source, `r${ids.size + 1}`)
  const sourceOf = new Map([...ids].map(([source, id]) => [id, source]))
  const unread: YearPlan['unread'] = []
  const topics = spots.flatMap(({ given, about, mayQuote }, spot) =>
    given.flatMap(({ name, sentences }) => {
      const readable = sentences.filter(isClear)
      const zinnen = firstOf(readable)
      if (zinnen.length < readable.length) unread.push({ about, read: zinnen.length, all: readable.length })
      return zinnen.length === 0
        ? []
        : [{ spot, naam: readableName(name, screen) ?? 'overig', zinnen, mayQuote }]
    }),
  )
  const shown = topics.map(({ spot, naam, zinnen, mayQuote }, at) => {
    const data = {
      topic: `t${at + 1}`,
      naam,
      zinnen: zinnen.map((one) => shownOf(mayQuote ? one : { ...one, quote: null }, ids, names)),
    }
    return { spot, data, size: JSON.stringify(data).length }
  })
  return {
    requests: packed(shown).map((together) => ({
      data: JSON.stringify({
        bouwsteen: readableName(title, screen),
        onderwerpen: together.map(({ data }) => data),
      }),
      spots: together.map(({ spot }) => spot),
    })),
    spotOf: (topic) => shown.find(({ data }) => data.topic === topic)?.spot ?? -1,
    held: all.length - clear.length,
    unread,
    sentenceOf: ({ text, sources, quote }) => {
      const found = quote && quoteOf(visible(quote.text), sourceOf.get(quote.source.trim()) ?? '', clear)
      return {
        text: found ? marked(visible(text), found, citaten) : visible(text),
        sources: [...new Set(sources.map((id) => sourceOf.get(id.trim()) ?? id))],
        quote: found,
      }
    },
    repairDataOf: (told) => repairData(told, clear, ids, names),
  }
}

/** In the order of the year; of a subject about which more was said than goes in, the most telling. */
function firstOf(sentences: Given[]): Given[] {
  if (sentences.length <= PORTIONS.sentences) return sentences
  const texts = sentences.map(({ text }) => text)
  const chosen = new Set(mostTelling(texts, PORTIONS.sentences))
  return sentences.filter((_, at) => chosen.has(at))
}

function shownOf({ text, sources, quote, month }: Given, ids: Map<string, string>, names: string[]) {
  return {
    ...(month !== null && { maand: MONTHS[Number(month.slice(5)) - 1] }),
    bronnen: sources.flatMap((source) => ids.get(source) ?? []),
    zin: unnamed(visible(text), names),
    ...(quote && { citaat: { text: visible(quote.text), bron: ids.get(quote.source) } }),
  }
}

/** Of which team it is, is ours to say, with whatever capitals it was written. */
function unnamed(text: string, names: string[]): string {
  const rest = names.reduce((rest, name) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return rest
      .replace(new RegExp(String.raw` \(${escaped}\)| van ${escaped}(?!\p{L})`, 'giu'), '')
      .replace(new RegExp(String.raw`(?<!\p{L})(?:(?:het|ons) )?${escaped}(?!\p{L})`, 'giu'), 'een team')
  }, text)
  return rest.replace(/(?<=^|[.!?] )een team/g, 'Een team')
}

function packed<T extends { size: number }>(topics: T[]): T[][] {
  const calls: T[][] = []
  for (const topic of topics) {
    const fits = (call: T[]) => call.reduce((sum, { size }) => sum + size, topic.size) <= PORTIONS.characters
    const call = calls.find(fits)
    if (call) call.push(topic)
    else calls.push([topic])
  }
  return calls
}

/** As it was approved; of words that were not, it is for the checks to say so. */
function quoteOf(text: string, source: string, given: Given[]): Quote {
  const known = given.find(({ quote }) => quote?.source === source && quote.text === text)
  return known?.quote ?? { text, by: '', source }
}

/** In the marks of the house style, with the team behind it: a model does not know which team it is. */
function marked(text: string, quote: Quote, { tekens }: HouseStyle['citaten']): string {
  const at = text.indexOf(quote.text)
  if (at === -1 || quote.by === '') return text
  const [open, close] = tekens === 'enkel' ? ['‘', '’'] : ['“', '”']
  const before = text.slice(0, at).replace(/[“"„‘'«]$/, '')
  const after = text.slice(at + quote.text.length).replace(/^[”"’'»]/, '')
  return `${before}${open}${quote.text}${close} (${quote.by})${after}`
}

function repairData(told: Told[], given: Given[], ids: Map<string, string>, names: string[]): string {
  const zinnen = told.flatMap(({ sentence, reason, isPersonal }, number) => {
    const bronnen = sentence.sources.flatMap((source) => ids.get(source) ?? [])
    return isPersonal ? [] : [{ number, zin: unnamed(sentence.text, names), bronnen, reden: reason }]
  })
  const cited = new Set(zinnen.flatMap(({ bronnen }) => bronnen))
  const reflecties = [...ids]
    .filter(([, id]) => cited.has(id))
    .map(([source, id]) => {
      const said = given.filter(({ sources }) => sources.includes(source)).map(({ text }) => visible(text))
      return { id, zegt: unnamed(said.join(' '), names) }
    })
  return JSON.stringify({ zinnen, reflecties })
}
