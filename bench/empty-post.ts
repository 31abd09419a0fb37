import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../prisma/embedded/port.ts'
import { end } from './bot.ts'
import { ask } from './browser.ts'
import type { Clearing } from './clearing.ts'

const program = `
  import express from 'express'
  const app = express()
  app.use(express.json())
  app.post('/', (request, response) => void response.json({}))
  app.listen(Number(process.argv[1]), '127.0.0.1')`

/** Express in a process of its own that reads what is posted and answers `{}`. Resolves to its address. */
export async function emptyPost(clearing: Clearing): Promise<string> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const arguments_ = ['--input-type=module', '-e', program, String(port)]
  const child = spawn(process.execPath, arguments_, { cwd: import.meta.dirname, stdio: 'ignore' })
  clearing.later(() => end(child))
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await ask(url, { body: {} }).catch(() => null)) return url
    await pause(50)
  }
  throw new Error('Express was not there in time')
}
