import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../../prisma/embedded/port.ts'

const BIN = path.resolve(import.meta.dirname, '../node_modules/.bin/agentsplayground')

/** Somebody of the invented organisation, by the name that the sample gives. */
export interface Person {
  name: string
}

export interface Playground {
  url: string
  stop(): Promise<void>
}

/**
 * Microsoft's Agents Playground, in which this person talks with the bot as in Teams. It knows one person at a time, so
 * a second one gets a playground of his own.
 */
export async function startPlayground(bot: string, person: Person, nth: number): Promise<Playground> {
  const home = mkdtempSync(path.join(tmpdir(), 'kompasbot-playground-'))
  const port = await freePort()
  writeFileSync(path.join(home, '.m365agentsplayground.yml'), settings(person, nth))
  const args = ['start', '-e', `${bot}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt', '--er']
  const env = { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' }
  const child = spawn(process.execPath, [BIN, ...args], { cwd: home, env })
  let said = ''
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes(String(port))) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`The playground ended and said: ${said}`)))
  })
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const emailOf = ({ name }: Person) => `${name.toLowerCase().replaceAll(' ', '.')}@delinde.example`

/** It ends without a word when it knows fewer than five people. */
function settings(person: Person, nth: number): string {
  const others = Array.from({ length: 5 }, (_, at) => account(`other-${at}`, { name: `Iemand ${at}` }))
  return JSON.stringify({
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-000000000001',
    bot: { id: '28:kompasbot', name: 'Kompasbot' },
    currentUser: account(`user-${nth}`, person),
    users: others,
    personalChat: { id: `personal-${nth}` },
    groupChat: { id: `group-${nth}`, name: 'Groep' },
    team: {
      id: `team-${nth}`,
      name: 'Wonen met zorg',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: `channel-${nth}`, name: 'Overleg' }],
    },
  })
}

function account(id: string, person: Person): object {
  const [givenName = '', ...rest] = person.name.split(' ')
  return {
    id,
    name: person.name,
    userPrincipleName: emailOf(person),
    aadObjectId: `00000000-0000-0000-0000-${id.replace(/\D/g, '').padStart(12, '0')}`,
    givenName,
    surname: rest.join(' '),
    email: emailOf(person),
  }
}
