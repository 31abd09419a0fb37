import { randomUUID } from 'node:crypto'
import { Router } from 'express'
import { z } from 'zod'
import { addDays, dayOf, type Instant, instantAt, type Zone } from '../../care/day.ts'
import { timeText } from '../texts/when.ts'
import { sampleFor } from './door-routes.ts'
import type { WebDoors } from './doors.ts'
import { languageOf } from './language.ts'
import { viewerOf } from './session.ts'
import { webTexts } from './texts.ts'
import { longMoment } from './when.ts'

const MOVES = ['hour', 'morning', 'week'] as const
export type Move = (typeof MOVES)[number]

/** What the bar at the top does: language for everyone, the clock for the sample. */
export function barRoutes(doors: WebDoors): Router {
  const routes = Router()

  routes.post('/language', async (req, res) => {
    const viewer = viewerOf(res)
    const texts = webTexts(languageOf(req, viewer))
    if (viewer === null) return void res.status(401).json({ message: texts.signedOut })
    const wanted = z.strictObject({ language: z.enum(['nl', 'en']) }).safeParse(req.body)
    if (!wanted.success) return void res.status(400).json({ message: texts.malformed })
    const id = `${viewer.member}:${randomUUID()}`
    const said = { kind: 'words' as const, text: `taal ${wanted.data.language}` }
    await doors.converse({ id, channel: 'web', member: viewer.member, said })
    res.json({ reload: true })
  })

  routes.post('/clock', async (req, res, next) => {
    const sample = sampleFor(doors, req)
    if (sample === null) return next()
    const viewer = viewerOf(res)
    const texts = webTexts(languageOf(req, viewer))
    if (viewer === null) return void res.status(401).json({ message: texts.signedOut })
    const wanted = z.strictObject({ move: z.enum(MOVES) }).safeParse(req.body)
    if (!wanted.success) return void res.status(400).json({ message: texts.malformed })
    await sample.moveClock(target(doors.now(), wanted.data.move, doors.zone()))
    const now = doors.now()
    const notice = texts.clockNow(longMoment(now, doors.zone(), viewer.language))
    res.json({ now: now.toISOString(), notice })
  })

  return routes
}

/** Where a button puts the clock. A week further is the same time of day, also over a change of the clock. */
export function target(now: Instant, move: Move, zone: Zone): Instant {
  if (move === 'hour') return new Date(now.getTime() + 3_600_000)
  const today = dayOf(now, zone)
  if (move === 'morning') return instantAt(addDays(today, 1), '08:30', zone)
  return instantAt(addDays(today, 7), timeText(now, zone), zone)
}
