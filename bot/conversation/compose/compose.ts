import { dayOf } from '../../../care/day.ts'
import type { Compose } from '../../../jobs/deliver.ts'
import type { House } from '../../../jobs/house.ts'
import { findDuties } from '../../../prisma/store/duties.ts'
import { findMember, type StoredMember } from '../../../prisma/store/members.ts'
import type { Content } from '../../../prisma/store/messages.ts'
import type { Card } from '../../cards/card.ts'
import { textsIn } from '../../texts/texts.ts'
import { absenceCard } from './absence-card.ts'
import { awayCard } from './away-card.ts'
import { councilCard } from './council-card.ts'
import { digestCard } from './digest-card.ts'
import { draftCard } from './draft-card.ts'
import { draftsCard } from './draft-cards.ts'
import { dutiesCard } from './duties-card.ts'
import { improvementsCard } from './improvements-card.ts'
import { movedCard } from './moved-card.ts'
import { newcomerCard } from './newcomer-card.ts'
import { pauseCard } from './pause-card.ts'
import { plainCard, type Reader } from './reader.ts'
import { helpCard, myDataCard, roundCard, statusCard } from './simple-cards.ts'
import { takeOnCard } from './take-on-card.ts'
import { unlinkedCard } from './unlinked-card.ts'
import { noneCard, readyCard, versionsCard } from './versions-cards.ts'
import { whyCard } from './why-card.ts'
import { yearCard } from './year-cards.ts'
import { chapterCard } from './year-chapter-card.ts'
import { yearMadeCard } from './year-made-card.ts'
import { yearAdoptedCard, yearWaitsCard } from './year-waits-card.ts'
import { yearsCard } from './years-card.ts'

/** Puts messages together for who reads them, in their language, as things stand at that moment. */
export function composer(house: House): Compose {
  return ({ id, content }, member) => compose(readerOf(house, member), content, id)
}

export function readerOf(house: House, member: StoredMember): Reader {
  const now = house.now()
  return { house, member, texts: textsIn(member.language), now, today: dayOf(now, house.settings.zone) }
}

async function compose(reader: Reader, content: Content, id: string): Promise<Card | null> {
  const { duty, reflection, digest, year, versions } = reader.texts
  switch (content.kind) {
    case 'nudge':
      return dutiesCard(reader, content.duties, {
        title: duty.nudgeTitle,
        notice: duty.nudgeNotice,
        none: duty.noTasks,
      })
    case 'tasks':
      return dutiesCard(reader, content.duties, {
        title: () => duty.tasksTitle,
        notice: duty.nudgeNotice,
        none: duty.noTasks,
      })
    case 'started':
      return dutiesCard(reader, content.duties, {
        title: () => duty.startedTitle,
        notice: duty.nudgeNotice,
        none: duty.nothingStarted,
      })
    case 'handed_over': {
      const giver = await findMember(reader.house.store.prisma, reader.house.org, content.by)
      return dutiesCard(reader, content.duties, {
        title: () => duty.handOver.received(giver?.name ?? duty.handOver.somebody),
        notice: duty.nudgeNotice,
        none: duty.gone,
      })
    }
    case 'take_on':
      return takeOnCard(reader, id)
    case 'moved':
      return movedCard(reader, content.moves)
    case 'why':
      return whyCard(reader, content.duty)
    case 'ask_reflection':
      return askCard(reader, content.duty)
    case 'thanks':
      return plainCard(reflection.thanksTitle, reflection.thanksText, reflection.thanksNotice)
    case 'round':
      return roundCard(reader, content.round)
    case 'status':
      return statusCard(reader)
    case 'help':
      return helpCard(reader, false)
    case 'not_understood':
      return helpCard(reader, true)
    case 'my_data':
      return myDataCard(reader)
    case 'away':
      return awayCard(reader)
    case 'pause':
      return pauseCard(reader)
    case 'absence':
      return absenceCard(reader, content.absence)
    case 'drafts':
      return draftsCard(reader)
    case 'draft':
      return (await draftCard(reader, content.draft)) ?? plainCard(digest.draftsTitle, digest.draft.gone)
    case 'versions':
      return (await versionsCard(reader, content)) ?? plainCard(digest.draftsTitle, versions.gone)
    case 'another_version':
      return (await readyCard(reader, content)) ?? plainCard(digest.draftsTitle, digest.draft.gone)
    case 'no_other_version':
      return (await noneCard(reader, content)) ?? plainCard(digest.draftsTitle, digest.draft.gone)
    case 'digest':
      return digestCard(reader, content.month)
    case 'year':
      return (await yearCard(reader, content.year)) ?? plainCard(digest.draftsTitle, year.gone)
    case 'year_plain':
      return (await councilCard(reader, content.year)) ?? plainCard(digest.draftsTitle, year.gone)
    case 'year_chapter':
      return (await chapterCard(reader, content)) ?? plainCard(digest.draftsTitle, year.chapterGone)
    case 'year_waits':
      return yearWaitsCard(reader, content)
    case 'years':
      return yearsCard(reader)
    case 'year_made':
      return yearMadeCard(reader, content)
    case 'year_adopted':
      return yearAdoptedCard(reader, content.year)
    case 'improvements':
      return improvementsCard(reader)
    case 'newcomer':
      return newcomerCard(reader, content)
    case 'unlinked':
      return unlinkedCard(reader, content)
  }
}

/** One question after something was done. It stays as it is: whether it was answered is not kept. */
async function askCard({ house, texts }: Reader, dutyId: string | null): Promise<Card> {
  const t = texts.reflection
  const [about] = dutyId ? await findDuties(house.store.prisma, house.org, { ids: [dutyId] }) : []
  return {
    title: t.askTitle,
    notice: t.askNotice,
    blocks: [
      { kind: 'text', text: t.askText },
      { kind: 'text', text: t.askStays, tone: 'subtle' },
    ],
    actions: [
      {
        kind: 'intent',
        label: t.give,
        intent: { do: 'reflect', ...(about && { duty: about.code }) },
        style: 'primary',
      },
    ],
  }
}
