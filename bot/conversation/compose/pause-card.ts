import { pausesFrom } from '../../../care/pause.ts'
import { absencesOf } from '../../../prisma/store/absences.ts'
import { loadRota } from '../../../prisma/store/shifts.ts'
import type { Action, Card } from '../../cards/card.ts'
import { momentText } from '../../texts/when.ts'
import type { Reader } from './reader.ts'

/** Until when it is quiet, with a way to end that; else how long it can be. */
export async function pauseCard(reader: Reader): Promise<Card> {
  const { texts, house, member, now } = reader
  const t = texts.away
  const { zone } = house.settings
  const [pause] = await absencesOf(house.store.prisma, house.org, member.id, now, 'pauze')
  return {
    title: t.pauseTitle,
    notice: t.pauseTitle,
    blocks: [
      {
        kind: 'text',
        text: pause ? t.paused(momentText(pause.until, member.language, zone, now)) : t.pauseAsk,
      },
      { kind: 'text', text: t.pauseHow, tone: 'subtle' },
      { kind: 'text', text: t.pauseGoesOn, tone: 'subtle' },
    ],
    actions: pause ? [endAction(reader)] : await choices(reader),
  }
}

export const endAction = ({ texts }: Reader): Action => ({
  kind: 'intent',
  label: texts.away.stopPauseButton,
  intent: { do: 'unpause' },
})

async function choices({ texts, house, member, now }: Reader): Promise<Action[]> {
  const { quietHours, zone } = house.settings
  const t = texts.away
  const rota = await loadRota(house.store.prisma, house.org, now, [member.ref])
  const own = rota.filter((shift) => shift.member === member.ref)
  const inShift = own.some(
    ({ kind, from, until }) => ['dag', 'avond', 'nacht'].includes(kind) && from <= now && now < until,
  )
  return [...pausesFrom(now, own, quietHours, zone)].map(([pause, until]): Action => {
    const labels = {
      hour: t.pauses.hour,
      today: inShift ? t.pauses.shift : t.pauses.today,
      tomorrow: t.pauseUntil(momentText(until, member.language, zone, now)),
    }
    return { kind: 'intent', label: labels[pause], intent: { do: 'pause', until: pause } }
  })
}
