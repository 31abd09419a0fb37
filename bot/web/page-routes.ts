import { type Request, type Response, Router } from 'express'
import { sampleFor } from './door-routes.ts'
import type { Viewer, WebDoors } from './doors.ts'
import { languageOf } from './language.ts'
import { CalendarPage } from './pages/calendar.ts'
import { ChatPage } from './pages/chat.ts'
import { ChooserPage } from './pages/chooser.ts'
import { DigestPage } from './pages/digest.ts'
import { DraftPage } from './pages/draft.ts'
import { DutyPage } from './pages/duty.ts'
import { type Html, htmlPage } from './pages/html.ts'
import type { Frame } from './pages/layout.ts'
import { SampleBar } from './pages/sample-bar.ts'
import { NeedLinkPage } from './pages/sign-in.ts'
import { TakeOnPage } from './pages/take-on.ts'
import { VersionsPage } from './pages/versions.ts'
import { WeekPage } from './pages/week.ts'
import { YearPage } from './pages/year.ts'
import { viewerOf } from './session.ts'
import type { AskedVersions } from './versions-page.ts'

type Make = (viewer: Viewer, frame: Frame, req: Request) => Promise<Html | null>

/** The pages. Somebody who is not signed in gets the way in, with the status that says so. */
export function pageRoutes(doors: WebDoors): Router {
  const routes = Router()
  const page = (path: string, make: Make) =>
    routes.get(path, async (req, res, next) => {
      const viewer = viewerOf(res)
      if (viewer === null) return wayIn(doors, req, res)
      const sampleBar =
        sampleFor(doors, req) === null ? null : SampleBar({ viewer, now: doors.now(), zone: doors.zone() })
      const made = await make(viewer, { language: viewer.language, viewer, sampleBar }, req)
      if (made === null) return next()
      res.type('html').send(htmlPage(made))
    })

  page('/', async (_viewer, frame) => ChatPage(frame, doors.zone()))
  page('/week', async ({ member }, frame, req) => {
    const asked = { week: said(req, 'week'), whose: said(req, 'of'), frame: said(req, 'frame') }
    const week = await doors.weekPage(member, asked)
    return week && WeekPage(frame, week, doors.zone())
  })
  page('/calendar', async ({ member }, frame, req) => {
    const asked = { month: said(req, 'month'), team: said(req, 'team') }
    const calendar = await doors.calendarPage(member, asked)
    return calendar && CalendarPage(frame, calendar, doors.zone())
  })
  page('/duty/:code', async ({ member }, frame, req) => {
    const duty = await doors.dutyPage(member, String(req.params.code))
    return duty && DutyPage(frame, duty, doors.zone())
  })
  page('/takeon', async ({ member }, frame) => {
    const list = await doors.takeOnPage(member)
    return list && TakeOnPage(frame, list, doors.zone())
  })
  page('/draft/:id', async ({ member }, frame, req) => {
    const asked = askedVersions(req)
    if (asked !== null) {
      const versions = await doors.draftVersionsPage(member, String(req.params.id), asked)
      return versions && VersionsPage(frame, versions)
    }
    const draft = await doors.draftPage(member, String(req.params.id))
    return draft && DraftPage(frame, draft, doors.zone())
  })
  page('/year/:id', async ({ member }, frame, req) => {
    const asked = askedVersions(req)
    if (asked !== null) {
      const versions = await doors.yearVersionsPage(member, String(req.params.id), asked)
      return versions && VersionsPage(frame, versions)
    }
    const year = await doors.yearPage(member, String(req.params.id))
    return year && YearPage(frame, year)
  })
  page('/digest/:month', async ({ member }, frame, req) => {
    const month = String(req.params.month)
    const digest = /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? await doors.digestPage(member, month) : null
    return digest && DigestPage(frame, digest, doors.zone())
  })
  return routes
}

/** What the address says under a name; null when it says nothing, or says it twice. */
function said(req: Request, name: string): string | null {
  const value = req.query[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Which versions the address asks to see beside each other; null when it asks for the text itself. */
function askedVersions(req: Request): AskedVersions | null {
  const asked = { from: said(req, 'from'), to: said(req, 'to') }
  return asked.from === null && asked.to === null ? null : asked
}

async function wayIn(doors: WebDoors, req: Request, res: Response): Promise<void> {
  // A link in Slack or Teams comes from another site, and a strict cookie stays at home then. From our own page
  // it comes along, so that one step more tells whether somebody is signed in.
  if (req.get('Sec-Fetch-Site') === 'cross-site') {
    const { search } = new URL(req.originalUrl, 'http://localhost')
    res.set('Refresh', `0; url=${req.path}${search}`).type('text').send('')
    return
  }
  const language = languageOf(req, null)
  const sample = sampleFor(doors, req)
  if (sample === null) {
    res
      .status(401)
      .type('html')
      .send(htmlPage(NeedLinkPage({ language })))
    return
  }
  const [organisation, people] = await Promise.all([sample.organisation(), sample.people()])
  res.type('html').send(htmlPage(ChooserPage({ language, organisation, people })))
}
