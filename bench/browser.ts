import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true })

/** Asks as one of our own pages would, on connections that stay open. Rejects what is not answered with 200. */
export function ask(url: string, post?: { body: object; cookie?: string }): Promise<string> {
  const body = post && JSON.stringify(post.body)
  const headers = {
    Origin: new URL(url).origin,
    ...(body && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
    ...(post?.cookie && { Cookie: post.cookie }),
  }
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, method: body ? 'POST' : 'GET', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${url}: ${response.statusCode}`)),
      )
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** Lets go of the connections. */
export const hangUp = () => agent.destroy()
