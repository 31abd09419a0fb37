import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../../prisma/embedded/port.ts'

const BIN = path.resolve(import.meta.dirname, '../node_modules/local-slack-linux-x64/bin/local-slack')

export interface LookAlike {
  url: string
  /** The settings with which the bot finds it. */
  settings: Record<string, string>
  stop(): Promise<void>
}

/**
 * A Slack look-alike in which these people of the invented organisation talk with the bot.
 * @param way how it reaches the bot: over HTTP at this address, or by the bot's own line.
 */
export async function startLookAlike(
  people: string[],
  way: { over: 'http'; bot: string } | { over: 'socket' },
): Promise<LookAlike> {
  const home = mkdtempSync(path.join(tmpdir(), 'kompasbot-slack-'))
  const port = await freePort()
  const app = {
    appId: 'A01KOMPAS',
    botUserId: 'U0KOMPAS',
    botName: 'Kompasbot',
    botToken: 'test-bot-token',
    appToken: 'test-app-token',
    signingSecret: 'test-signing-secret',
    ...(way.over === 'http' ? { mode: 'events', requestUrl: `${way.bot}/slack/events` } : { mode: 'socket' }),
  }
  const users = people.map((name, i) => ({
    id: `U${i + 1}LINDE`,
    name: name.split(' ')[0]?.toLowerCase(),
    real_name: name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@delinde.example`,
  }))
  const members = [...users.map(({ id }) => id), app.botUserId]
  const config = {
    workspace: { name: 'De Linde', domain: 'delinde', teamId: 'T01LINDE' },
    app,
    users,
    channels: [{ id: 'C01ALG', name: 'algemeen', members }],
  }
  const file = path.join(home, 'config.yaml')
  // JSON is YAML too.
  writeFileSync(file, JSON.stringify(config))
  const args = ['--config', file, '--port', String(port), '--base-host', '127.0.0.1']
  const child = spawn(BIN, args, { cwd: home })
  let said = ''
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes('is running')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`The look-alike ended and said: ${said}`)))
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    settings: {
      SLACK_API_URL: `${url}/api/`,
      SLACK_BOT_TOKEN: app.botToken,
      ...(way.over === 'http'
        ? { SLACK_SIGNING_SECRET: app.signingSecret }
        : { SLACK_APP_TOKEN: app.appToken }),
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}
