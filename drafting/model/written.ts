import { attribution, type Material } from '../material.ts'
import type { Sentence } from '../text.ts'
import { visible } from './clean.ts'
import type { Plan } from './request.ts'
import type { WrittenSentence } from './schema.ts'

/** What a model wrote, with sources as we know them. Whom a quote is put down to is ours to say. */
export function sentenceOf(
  { text, sources, quote }: WrittenSentence,
  plan: Plan,
  material: Material,
): Sentence {
  return {
    text: visible(text),
    sources: [...new Set(sources.map((id) => plan.sourceOf(id.trim())))],
    quote: quote && {
      text: visible(quote.text),
      by: attribution(material.team),
      source: plan.sourceOf(quote.source.trim()),
    },
  }
}

/** Sentences that failed, with the reason and what their sources say, as a model reads them. */
export function repairData(
  faults: { sentence: Sentence; reason: string; isPersonal: boolean }[],
  plan: Plan,
): string {
  const zinnen = faults.flatMap(({ sentence, reason, isPersonal }, number) =>
    isPersonal
      ? []
      : [
          {
            number,
            zin: sentence.text,
            bronnen: sentence.sources.flatMap((source) => plan.idOf(source) ?? []),
            reden: reason,
          },
        ],
  )
  const cited = new Set(zinnen.flatMap(({ bronnen }) => bronnen))
  const reflecties = plan.readable.reflections.flatMap(({ id, good, better, learned }) => {
    const short = plan.idOf(id) ?? ''
    if (!cited.has(short)) return []
    return [
      {
        id: short,
        ...(good && { goed: good }),
        ...(better && { beter: better }),
        ...(learned && { geleerd: learned }),
      },
    ]
  })
  return JSON.stringify({ zinnen, reflecties })
}
