import { type Request, Router } from 'express'
import { z } from 'zod'
import { isPagePath } from '../page-path.ts'
import type { SampleDoors, WebDoors } from './doors.ts'
import { hostName, isLoopbackName } from './guard.ts'
import { languageOf } from './language.ts'
import { ChooserPage } from './pages/chooser.ts'
import { htmlPage } from './pages/html.ts'
import { SignInPage } from './pages/sign-in.ts'
import { type SessionCookie, viewerOf } from './session.ts'
import { webTexts } from './texts.ts'

/** The sample's doors, only for somebody who sits at this machine: never under a public name. */
export function sampleFor(doors: WebDoors, req: Request): SampleDoors | null {
  return isLoopbackName(hostName(req.headers.host)) ? doors.sample : null
}

/** Where a sign-in link leads: a page of ours, else the chat. */
function pathAfter(req: Request): string {
  const { to } = req.query
  return typeof to === 'string' && isPagePath(to) ? to : '/'
}

const leadingTo = (req: Request): string => {
  const to = pathAfter(req)
  return to === '/' ? '' : `?to=${encodeURIComponent(to)}`
}

/** Coming in and going out. A link is opened with a button, so that a preview of it does not use it up. */
export function doorRoutes(doors: WebDoors, cookie: SessionCookie): Router {
  const routes = Router()

  routes.get('/in/:token', (req, res) => {
    const language = languageOf(req, viewerOf(res))
    res.type('html').send(htmlPage(SignInPage({ language, post: req.path + leadingTo(req) })))
  })

  routes.post('/in/:token', async (req, res) => {
    const session = await doors.signIn(req.params.token)
    if (session === null) {
      const texts = webTexts(languageOf(req, null))
      return void res.status(410).json({ message: texts.linkUsed })
    }
    cookie.give(res, session)
    res.json({ to: pathAfter(req) })
  })

  routes.post('/out', async (req, res) => {
    const token = cookie.read(req)
    if (token !== null) await doors.signOut(token)
    cookie.take(res)
    res.json({ to: '/' })
  })

  routes.get('/as', async (req, res, next) => {
    const sample = sampleFor(doors, req)
    if (sample === null) return next()
    const language = languageOf(req, viewerOf(res))
    const [organisation, people] = await Promise.all([sample.organisation(), sample.people()])
    res.type('html').send(htmlPage(ChooserPage({ language, organisation, people })))
  })

  routes.post('/as', async (req, res, next) => {
    const sample = sampleFor(doors, req)
    if (sample === null) return next()
    const texts = webTexts(languageOf(req, viewerOf(res)))
    const chosen = z.strictObject({ member: z.string().max(100) }).safeParse(req.body)
    const session = chosen.success ? await sample.choose(chosen.data.member) : null
    if (session === null) return void res.status(400).json({ message: texts.malformed })
    const before = cookie.read(req)
    if (before !== null) await doors.signOut(before)
    cookie.give(res, session)
    res.json({ to: '/' })
  })

  return routes
}
