import http from 'node:http'
import https from 'node:https'

// Loaded before the bot: what it asks of Microsoft's sign-in and keys is asked of a server on loopback instead. Nothing
// else of the bot is changed; it still checks every token.
const at = process.env.BENCH_MICROSOFT ?? ''
const MICROSOFT = /^https:\/\/login\.(botframework|microsoftonline)\.com/

const { fetch } = globalThis
globalThis.fetch = async (input, init) => {
  const url = String(input)
  if (!MICROSOFT.test(url)) return fetch(input, init)
  const response = await fetch(url.replace(MICROSOFT, at))
  // The bot takes keys over https only.
  const text = await response.text()
  return new Response(text.replaceAll(at, 'https://login.botframework.com'), response)
}

const { request } = https
https.request = ((...given: Parameters<typeof http.request>) => {
  const [options, ...rest] = given as unknown as [http.RequestOptions, ...unknown[]]
  const host = options.hostname ?? options.host ?? ''
  if (!MICROSOFT.test(`https://${host}`))
    return (request as (...all: unknown[]) => http.ClientRequest)(...given)
  const { hostname, port } = new URL(at)
  const { agent: _, ...own } = options
  const here = { ...own, protocol: 'http:', host: hostname, hostname, port }
  return (http.request as (...all: unknown[]) => http.ClientRequest)(here, ...rest)
}) as typeof https.request
