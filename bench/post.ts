import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 1024 })

export interface Posted {
  url: string
  body: string
  headers: Record<string, string>
}

export interface Got {
  status: number
  text: string
}

/** Posts as a platform does, on connections that stay open. Rejects only when the line is lost. */
export function post({ url, body, headers }: Posted): Promise<Got> {
  return new Promise((resolve, reject) => {
    const length = { 'Content-Length': Buffer.byteLength(body) }
    const asking = request(url, { agent, method: 'POST', headers: { ...headers, ...length } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** Lets go of the connections. */
export const letGo = () => agent.destroy()
