import type { Request, RequestHandler, Response } from 'express'
import type { NewSession, Viewer, WebDoors } from './doors.ts'

/** How the session travels: a cookie that scripts cannot read and that other sites' requests do not carry. */
export class SessionCookie {
  readonly #secure: boolean

  constructor(secure: boolean) {
    this.#secure = secure
  }

  get name(): string {
    return this.#secure ? '__Host-kompasbot' : 'kompasbot'
  }

  read(req: Request): string | null {
    for (const part of (req.headers.cookie ?? '').split(';')) {
      const [name, value] = part.trim().split('=', 2)
      if (name === this.name && value) return value
    }
    return null
  }

  give(res: Response, { token, expiresAt }: NewSession): void {
    res.cookie(this.name, token, { ...this.#shape(), expires: expiresAt, encode: String })
  }

  take(res: Response): void {
    res.clearCookie(this.name, this.#shape())
  }

  #shape() {
    return { httpOnly: true, sameSite: 'strict' as const, secure: this.#secure, path: '/' }
  }
}

/** Looks up who is there. Nobody is no error: the routes decide what they then show. */
export function recognise(doors: WebDoors, cookie: SessionCookie): RequestHandler {
  return async (req, res, next) => {
    const token = cookie.read(req)
    const viewer = token === null ? null : await doors.session(token)
    if (viewer !== null) res.locals.viewer = viewer
    next()
  }
}

export function viewerOf(res: Response): Viewer | null {
  return (res.locals.viewer as Viewer | undefined) ?? null
}
