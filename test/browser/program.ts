import { execFile, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../prisma/embedded/port.ts'

const root = path.resolve(import.meta.dirname, '../..')
const door = path.join(root, 'kompasbot.js')

export interface Program {
  url: string
  /** Runs a command beside it, and gives what it prints. */
  command(...args: string[]): Promise<string>
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>
}

/**
 * The program as a newcomer starts it: a process of its own, in an empty folder, with the invented organisation.
 * @param settings more of them, and a port that others must know beforehand.
 */
export async function startProgram(settings: Record<string, string> = {}): Promise<Program> {
  const home = mkdtempSync(path.join(tmpdir(), 'kompasbot-story-'))
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(home, 0o755)
  const port = Number(settings.PORT ?? (await freePort()))
  const env = {
    ...process.env,
    ...settings,
    KOMPASBOT_DATA: path.join(home, 'data'),
    PORT: String(port),
    LOG_LEVEL: 'warn',
    NODE_NO_WARNINGS: '1',
  }
  // Its own working folder: a file of settings that lies about must not be read.
  const child = spawn(process.execPath, [door, 'start'], { cwd: home, env })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const url = `http://127.0.0.1:${port}`
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes(url)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => {
      rmSync(home, { recursive: true, force: true })
      reject(new Error(`It ended with ${code} and said: ${said}`))
    })
  })
  return {
    url,
    command: (...args) =>
      new Promise((resolve, reject) => {
        execFile(process.execPath, [door, ...args], { cwd: home, env, maxBuffer: 2 ** 26 }, (error, out) =>
          error ? reject(error) : resolve(out),
        )
      }),
    stop: async () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
