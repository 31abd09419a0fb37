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

// Held by the server for as long as it runs. It also keeps out a second server in another container, which would see
// neither the process nor the port of the first.
const lockFile = (folder: string) => path.join(folder, 'kompasbot.lock')
const flock = '/usr/bin/flock'
const held = 75

const passwordFile = (folder: string) => path.join(folder, 'kompasbot.password')
const logFile = (folder: string) => path.join(folder, 'kompasbot.log')

/**
 * Makes the data folder of a new database server, with a password of its own. It appears whole or not at all, so two
 * processes may do this at once: the first wins and the second finds it there.
 */
export async function createCluster(folder: string, password: string, durable = true): Promise<void> {
  const as = runAs(folder)
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
      [findPrograms().initdb, making],
    ).catch((error) => {
      throw new DatabaseError({
        kind: 'not-started',
        folder,
        lastLines: lastLines(String(error.stderr ?? error)),
      })
    })
    writeFileSync(passwordFile(cluster), password, { mode: 0o600 })
    openFolder(folder, () => renameSync(cluster, folder))
  } catch (error) {
    // Another process was first; ours is dropped.
    if (!clusterVersion(folder)) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** Starts the server on a port of 127.0.0.1 and waits until it takes connections. It outlives this process. */
export async function startCluster(folder: string, port: number, durable = true): Promise<void> {
  const { pgCtl } = findPrograms()
  const options = [`-p ${port}`, ...settings, ...(durable ? [] : careless)].join(' ')
  const start = [
    pgCtl,
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
  const [program = pgCtl, ...args] = existsSync(flock)
    ? [flock, '--nonblock', '--conflict-exit-code', String(held), lockFile(folder), ...start]
    : start
  try {
    await execute(program, args, runAs(folder), [pgCtl, folder])
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    if ((error as { code?: unknown }).code === held)
      throw new DatabaseError({ kind: 'in-use-elsewhere', folder })
    throw new DatabaseError({ kind: 'not-started', folder, lastLines: logTail(folder) })
  }
}

/** Stops the server; whoever is still connected is cut off and their unfinished transactions are undone. */
export async function stopCluster(folder: string, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const { pgCtl } = findPrograms()
  await execute(pgCtl, ['stop', '--wait', '--silent', '-m', mode, '-D', folder], runAs(folder), [
    pgCtl,
    folder,
  ])
}

/** @returns the major version of PostgreSQL that made the folder; undefined when there is none yet */
export function clusterVersion(folder: string): string | undefined {
  return openFolder(folder, () => {
    const file = path.join(folder, 'PG_VERSION')
    try {
      return readFileSync(file, 'utf8').trim()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  })
}

export function readPassword(folder: string): string {
  return openFolder(folder, () => readFileSync(passwordFile(folder), 'utf8'))
}

export function address(port: number, password: string, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
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
