import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { DatabaseError } from './fault.ts'
import { execute, findPrograms, runAs } from './programs.ts'

export const user = 'kompasbot'

/** Settings for a folder whose loss is of no account: tests. */
const careless = ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']

const settings = [
  '-c listen_addresses=127.0.0.1',
  '-c unix_socket_directories=',
  '-c max_connections=200',
  // What goes wrong in a statement may quote personal data; only what happens to the server is logged.
  '-c log_min_messages=log',
  '-c log_min_error_statement=panic',
  '-c log_error_verbosity=terse',
  '-c log_checkpoints=off',
  '-c logging_collector=off',
]

const passwordFile = (folder: string) => path.join(folder, 'kompasbot.password')
const logFile = (folder: string) => path.join(folder, 'kompasbot.log')

/**
 * Makes the data folder of a new database server, with a password of its own. It appears whole or not at all, so two
 * processes may do this at once: the first wins and the second finds it there.
 */
export async function createCluster(folder: string, password: string, durable = true): Promise<void> {
  const as = runAs()
  const parent = path.dirname(folder)
  const making = openFolder(folder, () => {
    mkdirSync(parent, { recursive: true })
    return mkdtempSync(`${folder}.new-`)
  })
  try {
    const key = path.join(making, 'password')
    const cluster = path.join(making, 'data')
    writeFileSync(key, password, { mode: 0o600 })
    if (as) for (const file of [making, key]) chownSync(file, as.uid, as.gid)
    await execute(
      findPrograms().initdb,
      [
        ['--pgdata', cluster],
        ['--username', user],
        ['--pwfile', key],
        ['--auth', 'scram-sha-256'],
        ['--encoding', 'UTF8'],
        ['--locale', 'C'],
        ['--locale-provider', 'builtin'],
        ['--builtin-locale', 'C.UTF-8'],
        durable ? [] : ['--no-sync'],
      ].flat(),
      as,
      making,
    ).catch((error) => {
      throw new DatabaseError({
        kind: 'not-started',
        folder,
        lastLines: lastLines(String(error.stderr ?? error)),
      })
    })
    writeFileSync(passwordFile(cluster), password, { mode: 0o600 })
    renameSync(cluster, folder)
  } catch (error) {
    // Another process was first; ours is dropped.
    if (!existsSync(path.join(folder, 'PG_VERSION'))) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** Starts the server on a port of 127.0.0.1 and waits until it takes connections. It outlives this process. */
export async function startCluster(folder: string, port: number, durable = true): Promise<void> {
  const options = [`-p ${port}`, ...settings, ...(durable ? [] : careless)].join(' ')
  const args = [
    'start',
    '--wait',
    '--timeout=60',
    '--silent',
    '-D',
    folder,
    '-l',
    logFile(folder),
    '-o',
    options,
  ]
  await execute(findPrograms().pgCtl, args, runAs(), folder).catch(() => {
    throw new DatabaseError({ kind: 'not-started', folder, lastLines: logTail(folder) })
  })
}

/** Stops the server; whoever is still connected is cut off and their unfinished transactions are undone. */
export async function stopCluster(folder: string, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const args = ['stop', '--wait', '--silent', '-m', mode, '-D', folder]
  await execute(findPrograms().pgCtl, args, runAs(), folder)
}

export function readPassword(folder: string): string {
  return openFolder(folder, () => readFileSync(passwordFile(folder), 'utf8'))
}

export function address(port: number, password: string, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0))
    })
  })
}

export function logTail(folder: string): string[] {
  try {
    return lastLines(readFileSync(logFile(folder), 'utf8'))
  } catch {
    return []
  }
}

function lastLines(text: string): string[] {
  return text.trim().split('\n').slice(-8)
}

/** Runs `act` on a folder; what the file system refuses becomes a fault that names the folder. */
function openFolder<T>(folder: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new DatabaseError({
      kind: 'folder-closed',
      folder,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    })
  }
}
