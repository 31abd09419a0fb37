import { html as tagged } from 'htm/preact'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Every value put into it is escaped: pages are never made from strings. */
export const html = tagged

export type Html = VNode

export function htmlPage(page: Html): string {
  return `<!doctype html>${renderToString(page)}`
}

/** A link to elsewhere, only when it is a web address: an imported `javascript:` address must not run. */
export function webAddress(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}
