import type { Request } from 'express'
import type { Language } from '../../care/world.ts'
import type { Viewer } from './doors.ts'

/** The viewer's own language; for somebody who is not signed in `?taal=en`, otherwise Dutch. */
export function languageOf(req: Request, viewer: Viewer | null): Language {
  if (viewer !== null) return viewer.language
  return req.query.taal === 'en' ? 'en' : 'nl'
}
