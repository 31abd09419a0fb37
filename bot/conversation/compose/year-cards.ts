import type { StoredRemark } from '../../../prisma/store/year-documents.ts'
import type { Block, Card } from '../../cards/card.ts'
import { unanswered } from '../adopting.ts'
import { openQuestions } from '../last-year.ts'
import { mayAnswerRemarks } from '../may-year.ts'
import { councilCard } from './council-card.ts'
import { improvementItem } from './improvements-card.ts'
import { missingLine } from './missing-line.ts'
import type { Reader } from './reader.ts'
import { refusedReason } from './refused-reason.ts'
import { sentenceCount } from './year-chapter.ts'
import { answerTo, gateActions, pageOf } from './year-gate-actions.ts'
import { gateName, nameIn, readYear, type YearRead } from './year-read.ts'
import { folds, lines, stateBlocks } from './year-state.ts'

/** The overview: where it waits, what is asked first, its chapters, its gates and what was said of it. */
export async function yearCard(reader: Reader, id: string): Promise<Card | null> {
  const read = await readYear(reader, id)
  if (!read) return null
  if (read.view === 'plain') return councilCard(reader, id)
  const t = reader.texts.year
  const { text } = read.year
  return {
    title: text.title,
    notice: t.notice,
    blocks: [
      ...stateBlocks(reader, read),
      ...(await firstQuestions(reader, read)),
      ...ownRemarks(reader, read),
      { kind: 'heading', text: t.chaptersHeading },
      ...text.chapters.map(
        (chapter): Block => ({
          kind: 'item',
          title: chapter.heading,
          lines: [t.sentences(sentenceCount(chapter))],
          actions: [
            { kind: 'intent', label: t.read, intent: { do: 'show_chapter', year: id, chapter: chapter.id } },
          ],
        }),
      ),
      ...folds(reader, read),
      ...lines(
        t.missingFold(text.missing.length),
        text.missing.map((line) => missingLine(reader, line)),
      ),
      ...lines(
        t.refusedFold(text.refused.length),
        text.refused.map((one) => `${one.text} (${refusedReason(reader, one.reason)})`),
      ),
    ],
    actions: [...gateActions(reader, read), pageOf(reader, id)],
    whole: { page: `/year/${id}` },
  }
}

/** What became of last year's remarks and of what was agreed up to this year comes first, until it was told. */
async function firstQuestions(reader: Reader, read: YearRead): Promise<Block[]> {
  const { year, standing } = read
  const { house, member, texts } = reader
  if (standing.gate === null || !mayAnswerRemarks(member)) return []
  const { remarks, improvements } = await openQuestions(house.store.prisma, house.org, year)
  const t = texts.gates.lastYear
  const under = (heading: string, items: Block[]): Block[] =>
    items.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...items]
  return [
    ...under(
      t.heading(year.year - 1),
      remarks.map((remark) => remarkItem(reader, read, remark)),
    ),
    ...under(
      t.improvements(year.year),
      improvements.map((one) => improvementItem(reader, one)),
    ),
  ]
}

/** What was said at the gates of this round and has no answer yet, for who may give one. */
function ownRemarks(reader: Reader, read: YearRead): Block[] {
  const said = unanswered(read.remarks)
  if (said.length === 0 || read.standing.gate === null || !mayAnswerRemarks(reader.member)) return []
  return [
    { kind: 'heading', text: reader.texts.gates.remarksToAnswer },
    ...said.map((remark) => remarkItem(reader, read, remark)),
  ]
}

function remarkItem(reader: Reader, read: YearRead, remark: StoredRemark): Block {
  const action = answerTo(reader, read, remark)
  return {
    kind: 'item',
    title: remark.text,
    lines: [reader.texts.gates.lastYear.remark(nameIn(read, remark.memberId), gateName(read, remark.gate))],
    actions: action === null ? [] : [action],
  }
}
