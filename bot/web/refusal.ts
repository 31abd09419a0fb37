import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { languageOf } from './language.ts'
import { htmlPage } from './pages/html.ts'
import { TroublePage } from './pages/trouble.ts'
import { viewerOf } from './session.ts'
import { webTexts } from './texts.ts'

/** Answers everything that no route knows. */
export const notFound: RequestHandler = (req, res) => {
  const texts = webTexts(languageOf(req, viewerOf(res)))
  answer(req, res, 404, texts.notFoundTitle, texts.notFound)
}

/**
 * Answers what went wrong with an id, and logs that id with where it went wrong. Neither the request nor the
 * error's own message is logged: both can hold what a person typed.
 */
export function failure(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const texts = webTexts(languageOf(req, viewerOf(res)))
    const status = statusOf(error)
    if (status < 500)
      return answer(req, res, status, texts.refusedTitle, status === 413 ? texts.tooLarge : texts.malformed)
    const id = randomUUID()
    log.error({ id, method: req.method, error: nameOf(error), where: frames(error) }, 'a request failed')
    if (res.headersSent) return next(error)
    answer(req, res, 500, texts.failedTitle, texts.failed(id))
  }
}

/** JSON to our own scripts, a page to a person. */
export function answer(req: Request, res: Response, status: number, title: string, message: string): void {
  res.status(status)
  if (req.method === 'POST') {
    res.json({ message })
    return
  }
  const viewer = viewerOf(res)
  res.type('html').send(htmlPage(TroublePage({ language: languageOf(req, viewer), title, message })))
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

function frames(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
}
