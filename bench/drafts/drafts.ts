import { drafting } from '../../bot/texts/nl/drafting.ts'
import { extractiveWriter } from '../../drafting/extractive.ts'
import { type Clearing, temporaryFolder } from '../clearing.ts'
import type { Section } from '../row.ts'
import { BEHAVIOURS, modelQuality } from './model.ts'
import { MONTHS } from './months/all.ts'
import { levelOf, type Quality, qualityOf, shareOf, type Tally, together } from './quality.ts'
import { speedOf } from './speed.ts'

/** The texts of the known months by the writer without a model. */
export async function extractiveQuality(): Promise<Quality> {
  const all: Quality[] = []
  for (const month of MONTHS) all.push(await qualityOf(month, () => extractiveWriter(drafting)))
  return together(all)
}

/**
 * What becomes of known months with traps in them: by the writer without a model, and by one whose model does as it
 * should or does what no model may; and how long a very large month takes.
 */
export async function measureDrafts(clearing: Clearing, rounds: number): Promise<Section> {
  const extractive = await extractiveQuality()
  const lines = [lineOf('no model', extractive, null)]
  for (const behaviour of BEHAVIOURS) {
    const quality = await modelQuality(behaviour)
    lines.push(lineOf(`a model that ${TOLD[behaviour] ?? behaviour}`, quality, quality))
  }
  const { rows, notes } = await speedOf(temporaryFolder(clearing), rounds)
  const level = levelOf(extractive)
  return {
    title: `Drafts of ${MONTHS.length} known months`,
    rows,
    table: {
      head: [
        'written by',
        'sources valid',
        'quotes verbatim',
        'numbers traceable',
        'coverage',
        'traps avoided',
        'length and shape',
        'taken out',
        'Flesch-Douma',
        'calls a month',
        'tokens a month',
      ],
      lines,
    },
    notes: [
      ...notes,
      `${MONTHS.length} months of organisations that do not exist, ${extractive.traps.of} traps in them: ${[...new Set(MONTHS.flatMap(({ traps }) => traps.map(({ trap }) => trap)))].join(', ')}. The model is a server that answers as it was told, over HTTP; what it does wrong is taken out and told without a model.`,
      `Coverage: of ${extractive.coverage.of} subjects, wishes for better and figures, those that a standing sentence cites. Of ${extractive.said.of} things that must be said in so many words the writer without a model says ${extractive.said.held}.`,
      `Sentences of the writer without a model have ${level.sentenceLength.toFixed(1)} words; ${percent(level.longWords)} of the words have four syllables or more. Flesch-Douma: the higher the easier; 60 to 70 is ordinary Dutch.`,
    ],
  }
}

/** What a model does, after "a model that". */
const TOLD: Partial<Record<(typeof BEHAVIOURS)[number], string>> = {
  honest: 'does as asked',
  lies: 'invents counts',
  invents: 'names sources that are not there',
  alters: 'alters quotes',
  blabs: 'quotes without consent',
  names: 'names a person',
  obeys: 'obeys what a reflection says',
  promises: 'promises',
  boasts: 'has one speak for the team',
  repeats: "repeats last year's text",
  strays: 'writes English',
  truncates: 'breaks off',
  stalls: 'does not answer',
  refuses: 'refuses',
  invalid: 'writes no JSON',
}

function lineOf(
  what: string,
  quality: Quality,
  cost: { calls: number[]; tokens: number[] } | null,
): string[] {
  const { citations, quotes, numbers, coverage, traps, shape, refused } = quality
  return [
    what,
    ...[citations, quotes, numbers, coverage, traps, shape].map(cell),
    String(refused),
    levelOf(quality).flesch.toFixed(0),
    cost ? mean(cost.calls).toFixed(1) : '',
    cost ? Math.round(mean(cost.tokens)).toLocaleString('en') : '',
  ]
}

const cell = (tally: Tally): string =>
  tally.of === 0 ? 'none' : `${percent(shareOf(tally))} (${tally.held}/${tally.of})`
const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`
const mean = (all: number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length
