import { type Pause, pausesFrom } from '../../care/pause.ts'
import { absencesOf, addAbsence, endAbsence } from '../../prisma/store/absences.ts'
import { hearAgain } from '../../prisma/store/hear-again.ts'
import { loadRota } from '../../prisma/store/shifts.ts'
import type { Answer } from '../channel.ts'
import { momentText } from '../texts/when.ts'
import { showOwnAgain } from './own-cards.ts'
import { done, type Turn } from './turn.ts'

/** Shows until when it is quiet, or asks how long it shall be. */
export function showPause(turn: Turn): Answer {
  turn.say({ kind: 'pause' })
  return done()
}

/** From now on nothing is sent until then, save what somebody on duty must hear of a term in hours. */
export async function startPause(turn: Turn, pause: Pause): Promise<Answer> {
  const { texts, tx, house, member, now } = turn
  const { quietHours, zone } = house.settings
  const rota = await loadRota(tx, house.org, now, [member.ref])
  const own = rota.filter((shift) => shift.member === member.ref)
  const until = pausesFrom(now, own, quietHours, zone).get(pause)
  if (until === undefined) return done(texts.away.pauseTooLate)
  await clearPauses(turn)
  await addAbsence(tx, house.org, { memberId: member.id, kind: 'pauze', from: now, until })
  // It may end before the one that it takes the place of.
  await hearAgain(tx, house.org, [member.id], now)
  await showOwnAgain(turn, 'pause')
  turn.log('add', 'pause', `member:${member.ref}`)
  return done(texts.away.paused(momentText(until, member.language, zone, now)))
}

/** What waited comes now. */
export async function endPause(turn: Turn): Promise<Answer> {
  const { texts, tx, house, member, now } = turn
  if ((await clearPauses(turn)) === 0) return done(texts.away.notPaused)
  await hearAgain(tx, house.org, [member.id], now)
  await showOwnAgain(turn, 'pause')
  turn.log('change', 'pause', `member:${member.ref}`)
  return done(texts.away.pauseOver)
}

async function clearPauses({ tx, house, member, now }: Turn): Promise<number> {
  const pauses = await absencesOf(tx, house.org, member.id, now, 'pauze')
  for (const pause of pauses) await endAbsence(tx, house.org, pause, now)
  return pauses.length
}
