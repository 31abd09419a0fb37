import { Router } from 'express'
import { pageMessage, type StreamEvent, type WebChannel } from './channel.ts'
import type { WebDoors } from './doors.ts'
import { languageOf } from './language.ts'
import { postedSchema } from './said.ts'
import { type SessionCookie, viewerOf } from './session.ts'
import { webTexts } from './texts.ts'

export interface ChatRoutesOptions {
  channel: WebChannel
  cookie: SessionCookie
  /** How often a stream shows that it lives and looks whether its session still does. */
  beatMs: number
}

/** What a person says, and the stream of what the bot says. */
export function chatRoutes(doors: WebDoors, { channel, cookie, beatMs }: ChatRoutesOptions): Router {
  const routes = Router()

  routes.post('/chat', async (req, res) => {
    const viewer = viewerOf(res)
    const texts = webTexts(languageOf(req, viewer))
    if (viewer === null) return void res.status(401).json({ message: texts.signedOut })
    const posted = postedSchema.safeParse(req.body)
    if (!posted.success) return void res.status(400).json({ message: texts.malformed })
    const { eventId, said } = posted.data
    // Bound to the person: an id that somebody else used must not fetch what that person was answered.
    const id = `${viewer.member}:${eventId}`
    res.json(await doors.converse({ id, channel: 'web', member: viewer.member, said }))
  })

  routes.get('/chat/events', async (req, res) => {
    const viewer = viewerOf(res)
    const token = cookie.read(req)
    if (viewer === null || token === null) return void res.status(401).end()
    res.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
    res.flushHeaders()

    const waiting: StreamEvent[] = []
    let tell = (event: StreamEvent): unknown => waiting.push(event)
    const cursor = channel.cursor(viewer.member)
    const stop = channel.listen(viewer.member, (event) => tell(event))
    const beat = setInterval(async () => {
      const still = await doors.session(token).catch(() => null)
      if (still?.member === viewer.member) res.write(': beat\n\n')
      else res.end(frame('end', null, ''))
    }, beatMs)
    res.on('close', () => {
      clearInterval(beat)
      stop()
    })

    const missed = channel.since(viewer.member, req.get('Last-Event-ID') ?? '')
    if (missed === null) {
      const history = await doors.history(viewer.member).catch(() => null)
      if (history === null) return void res.end()
      const all = history.map(({ id, at, card }) => pageMessage(id, at, card, viewer.language))
      res.write(frame('all', cursor, JSON.stringify(all)))
    }
    for (const event of [...(missed ?? []), ...waiting]) res.write(messageFrame(event))
    tell = (event) => res.write(messageFrame(event))
  })

  return routes
}

function messageFrame({ id, message }: StreamEvent): string {
  return frame('message', id, JSON.stringify(message))
}

/** JSON has no line ends of its own, so that one data line holds it. */
function frame(event: string, id: string | null, data: string): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`
}
