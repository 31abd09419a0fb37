import { asDay } from '../../../care/day.ts'
import type { Figure } from '../../../care/figures/figure.ts'
import { styleOf } from '../../../drafting/style.ts'
import type {
  ApprovedBlock,
  ApprovedSentence,
  YearImprovement,
  YearInput,
} from '../../../drafting/year/input.ts'
import type { YearPart, YearSentence, YearText } from '../../../drafting/year/year-text.ts'

/** A quote of one reflection, as the extractive writer puts it in a month's block. */
export function spoken(
  heading: string,
  lead: string,
  words: string,
  source: string,
  team = 'zorg',
): ApprovedSentence {
  return {
    heading,
    text: `${lead} “${words}”`,
    sources: [source],
    quote: { text: words, by: `team ${team}`, source },
    author: 'writer',
  }
}

export function counted(heading: string, text: string, sources: string[]): ApprovedSentence {
  return { heading, text, sources, quote: null, author: 'writer' }
}

export function block(
  month: string,
  sentences: ApprovedSentence[],
  over: Partial<ApprovedBlock> = {},
): ApprovedBlock {
  return { month, bouwsteen: 3, team: 'zorg', writer: 'extractive', sentences, ...over }
}

/** A block about medicine with a story of each part. */
export function medicine(month: string, nth: number, team = 'zorg'): ApprovedBlock {
  const [a, b] = [`r:A${nth}`, `r:B${nth}`]
  return block(
    month,
    [
      counted('Medicatie', 'Over medicatie kwamen twee reflecties binnen.', [a, b]),
      counted('Medicatie', 'Eén reflectie noemt iets dat goed ging.', [a]),
      spoken('Medicatie', 'Een collega schrijft:', `De kast ${word(nth)} is netjes opgeruimd.`, a, team),
      spoken(
        'Medicatie',
        'Over wat beter kan schrijft een collega:',
        `De rol van ${word(nth)} kwam te laat.`,
        b,
        team,
      ),
      spoken('Medicatie', 'Dezelfde collega leerde:', `Bel voor ${word(nth)} een dag eerder.`, b, team),
    ],
    { team },
  )
}

const word = (nth: number): string =>
  `woord${'abcdefghijklmnopqrstuvwxyz'[nth % 26]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(nth / 26)]}`

export function improvement(over: Partial<YearImprovement> = {}): YearImprovement {
  return {
    id: 'i1',
    bouwsteen: 3,
    title: 'Medicatie direct aftekenen',
    explanation: 'De tablet gaat mee op de kar.',
    owner: 'De planner',
    quarter: '2027-K2',
    state: 'open',
    outcome: null,
    sources: [],
    ...over,
  }
}

export function yearFigure(
  kind: string,
  value: number,
  of: number | null,
  over: Partial<Figure> = {},
): Figure & { bouwsteen: number } {
  return {
    id: `f:${kind}-organisatie-2026`,
    label: kind,
    value,
    of,
    unit: 'plan',
    team: null,
    period: [asDay('2026-01-01'), asDay('2026-12-31')],
    asOf: asDay('2027-01-01'),
    source: 'register',
    how: 'Geteld.',
    family: 'in_time',
    kind,
    category: null,
    moves: [],
    bouwsteen: 3,
    ...over,
  }
}

export function aYear(over: Partial<YearInput> = {}): YearInput {
  return {
    organisation: 'Zorggroep De Linde',
    year: 2026,
    kind: 'kwaliteitsbeeld',
    framework: {
      id: 'gk',
      name: 'Generiek Kompas',
      bouwstenen: [
        { number: 3, title: 'Het werk organiseren' },
        { number: 5, title: 'Inzicht in kwaliteit' },
      ],
    },
    style: styleOf('standaard'),
    teams: [
      { ref: 'zorg', name: 'Zorg' },
      { ref: 'dagbesteding', name: 'Dagbesteding' },
    ],
    blocks: [],
    months: [],
    figures: [],
    earlier: [],
    missing: [],
    previous: [],
    next: [],
    remarks: [],
    ...over,
  }
}

export function partsOf({ chapters }: YearText): YearPart[] {
  return chapters.flatMap(({ sections }) => sections.flatMap(({ parts }) => parts))
}

export function sentencesIn(text: YearText): YearSentence[] {
  return partsOf(text).flatMap((part) =>
    part.kind === 'paragraph'
      ? part.sentences
      : part.kind === 'bullets'
        ? part.items.flatMap(({ sentences }) => sentences)
        : [],
  )
}

export function proseOf(text: YearText): string {
  return sentencesIn(text)
    .map((sentence) => sentence.text)
    .join(' ')
}
