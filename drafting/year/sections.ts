import type { Counted } from '../../bot/texts/nl/year-voices.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { filled, type StyleSection } from '../style.ts'
import { subjectsOf } from '../subjects.ts'
import { fairWays } from './fair.ts'
import { figureParts } from './figure-parts.ts'
import { improvementSections } from './improvements.ts'
import type { YearImprovement } from './input.ts'
import { previousParts } from './look-back.ts'
import { besides, othersBlock } from './other-topics.ts'
import { changedParts } from './progress.ts'
import { type Draft, sentence, type Telling } from './telling.ts'
import { agreed, type Half, lengthOf, topicBlock } from './topic-block.ts'
import { naming, type YearTopic } from './topics.ts'
import type { YearPart } from './year-text.ts'

/** A part of which the sentences have no ids yet. */
export type DraftPart =
  | { kind: 'paragraph'; heading: string | null; sentences: Draft[] }
  | { kind: 'bullets'; items: { title: string | null; sentences: Draft[] }[] }
  | Exclude<YearPart, { kind: 'paragraph' } | { kind: 'bullets' }>

export interface DraftSection {
  heading: string | null
  parts: DraftPart[]
}

/** All that one chapter may be made from. */
export interface ChapterMaterial {
  number: number
  title: string
  topics: YearTopic[]
  figures: Figure[]
  next: YearImprovement[]
  previous: YearImprovement[]
}

const HALVES: Partial<Record<StyleSection['deel'], Half>> = {
  onderwerpen: 'all',
  goed: 'good',
  beter: 'better',
  geleerd: 'learned',
}

/** A block may be that much longer than its style asks, so that each half has a voice. */
const OVERRUN = 60

/** Writes one section of a chapter. `room` is how many words the chapter has left. Empty: there was nothing to say. */
export function sectionsOf(
  section: StyleSection,
  material: ChapterMaterial,
  telling: Telling,
  room: number,
): { sections: DraftSection[]; left: YearTopic[] } {
  const { words, values, input } = telling
  const named = { ...values, nummer: material.number, titel: material.title }
  const text = section.koppen?.[`${input.framework.id}-${material.number}`] ?? section.kop
  const heading = text === undefined ? null : filled(text, named)
  const one = (parts: DraftPart[]) => ({ sections: parts.length === 0 ? [] : [{ heading, parts }], left: [] })
  const half = HALVES[section.deel]
  if (half) return topicSection(half, section, heading, material, telling, room)
  switch (section.deel) {
    case 'inleiding':
      return one(introduction(material, telling))
    case 'cijfers': {
      const own = hasRole(telling)
        ? material.figures.filter(({ family }) => !ROLE.includes(family))
        : material.figures
      if (input.kind === 'voortgangsbericht')
        return one(
          changedParts(material.figures, telling, input.framework.bouwstenen[0]?.number === material.number),
        )
      const parts = figureParts(own, telling)
      return one(parts.length > 0 ? parts : [{ kind: 'absent', text: words.noFigures }])
    }
    case 'organisatie':
      return one(
        figureParts(
          material.figures.filter(({ family }) => ROLE.includes(family)),
          telling,
        ),
      )
    case 'verbeteringen':
      return { sections: improvementSections(heading, material.next, telling), left: [] }
    case 'terugblik':
      return one(previousParts(material.previous, telling))
    default:
      return { sections: [], left: [] }
  }
}

/** What an organisation arranges for all: meetings of its councils and committees, and training. */
const ROLE = ['required', 'training']
const hasRole = ({ style }: Telling): boolean =>
  style.bouwsteen.onderdelen.some(({ deel }) => deel === 'organisatie')

function introduction({ topics }: ChapterMaterial, telling: Telling): DraftPart[] {
  const { words, choose, voice, input } = telling
  const mentions = topics.flatMap((topic) => topic.mentions)
  if (mentions.length === 0) return [{ kind: 'absent', text: words.noVoices }]
  const refs = mentions.map(({ source }) => source)
  const teams = input.teams.filter(({ ref }) => mentions.some(({ team }) => team === ref))
  const better = naming(mentions, 'better')
  const counted: Counted = {
    about: '',
    reflections: mentions.length,
    months: new Set(mentions.map(({ month }) => month)).size,
    teams: teams.map(({ ref }) => telling.teamName(ref)),
    allTeams: input.teams.length,
    good: naming(mentions, 'good').length,
    better: better.length,
  }
  const most = topics.filter(({ about, mentions }) => about !== null && mentions.length > 1).slice(0, 3)
  return [
    {
      kind: 'paragraph',
      heading: null,
      sentences: [
        sentence(
          mentions.length === 1
            ? words.introOne(voice)
            : choose('intro', fairWays(words.intro, mentions, counted, voice))(counted, voice),
          refs,
        ),
        ...(most.length > 0
          ? [
              sentence(
                choose('introTopics', words.introTopics)(most.map(({ about }) => about ?? '')),
                most.flatMap((topic) => topic.mentions.map(({ source }) => source)),
              ),
            ]
          : []),
        ...(better.length > 0 && mentions.length > 1
          ? [sentence(choose('introBetter', fairWays(words.introBetter, mentions, counted))(counted), refs)]
          : []),
      ],
    },
  ]
}

/** A block for each subject while there is room; small subjects go together, and what is left is named. */
function topicSection(
  half: Half,
  section: StyleSection,
  heading: string | null,
  material: ChapterMaterial,
  telling: Telling,
  room: number,
): { sections: DraftSection[]; left: YearTopic[] } {
  const { words, values, input } = telling
  const inHalf = (topic: YearTopic) =>
    half === 'all' ? topic.mentions.length + topic.prose.length : naming(topic.mentions, half).length
  const asked = material.topics.filter((topic) => inHalf(topic) > 0)
  const headingOf = (onderwerp: string) =>
    section.blokkop === undefined ? null : filled(section.blokkop, { ...values, onderwerp })
  const parts: DraftPart[] = []
  const small: YearTopic[] = []
  const left: YearTopic[] = []
  let budget = room
  const isSmall = (topic: YearTopic) =>
    topic.about === null ||
    (topic.prose.length === 0 &&
      (inHalf(topic) < 2 || !topic.stories.some(({ quotes }) => speaks(quotes, half))))
  const big = asked.filter((topic) => !isSmall(topic)).length
  const { van, tot } = telling.style.blok
  // Many subjects share the room: shorter blocks, rather than subjects that are left out.
  const share = Math.max(van, Math.min(tot, Math.floor(room / Math.max(1, big)) - OVERRUN / 2))
  const roomOf = { ...telling.style, blok: { van, tot: share } }
  for (const topic of asked) {
    if (isSmall(topic)) {
      small.push(topic)
      continue
    }
    if (budget < share + OVERRUN / 2) {
      left.push(topic)
      continue
    }
    const about = material.next.filter((improvement) => isAbout(improvement, topic))
    const follows = half === 'all' || half === 'better' ? agreed(topic, about, telling) : []
    const sentences = topicBlock(topic, half, { ...telling, style: roomOf }, lengthOf(follows))
    if (sentences.length === 0) continue
    budget -= lengthOf([...sentences, ...follows])
    parts.push({ kind: 'paragraph', heading: headingOf(topic.heading), sentences })
    if (follows.length > 0) parts.push({ kind: 'paragraph', heading: null, sentences: follows })
  }
  const hasRoom = budget >= roomOf.blok.tot + 20
  const others = hasRoom ? othersBlock(small, half, telling) : { sentences: [], silent: small }
  if (!hasRoom) left.push(...small)
  // A line about others would read as part of the subject before it.
  const otherHeading = parts.length === 0 ? null : headingOf(words.voices.others)
  const unquoted = [...new Set([...others.silent, ...left])]
  const isFirst = others.sentences.length === 0 && (otherHeading !== null || parts.length === 0)
  // The first sentence of the chapter has counted them; a line that names them says no more.
  const isCounted = hasIntroduction(telling) && parts.length + others.sentences.length > 0
  const rest = [...others.sentences, ...(isCounted ? [] : besides(unquoted, half, telling, isFirst))]
  if (rest.length > 0) parts.push({ kind: 'paragraph', heading: otherHeading, sentences: rest })
  // Where nobody was heard, the introduction says so once.
  const isSaid = material.topics.length === 0 && input.kind === 'kwaliteitsbeeld'
  if (parts.length === 0 && !isSaid) {
    const nothing = {
      all: null,
      good: words.nothingGood,
      better: words.nothingBetter,
      learned: words.nothingLearned,
    }[half]
    if (nothing !== null) parts.push({ kind: 'absent', text: nothing })
  }
  return { sections: parts.length === 0 ? [] : [{ heading, parts }], left }
}

const hasIntroduction = ({ style, input }: Telling): boolean =>
  input.kind === 'kwaliteitsbeeld' &&
  (style.bouwsteen.kaders[input.framework.id] ?? style.bouwsteen.onderdelen).some(
    ({ deel }) => deel === 'inleiding',
  )

const speaks = (quotes: YearTopic['stories'][number]['quotes'], half: Half): boolean =>
  half === 'all' ? Object.keys(quotes).length > 0 : quotes[half] !== undefined

/** Whether an improvement follows from a subject: it names one of its reflections, or is about the same. */
function isAbout({ sources, title, explanation }: YearImprovement, topic: YearTopic): boolean {
  if (topic.mentions.some(({ source }) => sources.includes(source))) return true
  return subjectsOf(`${title} ${explanation}`)[0]?.about === topic.about
}
