import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** The server that keeps a data folder, as it wrote itself down in `postmaster.pid`. */
export interface Postmaster {
  pid: number
  port: number
}

/** @returns undefined when no server keeps the folder */
export function readPostmaster(folder: string): Postmaster | undefined {
  try {
    const [pid, , , port] = readFileSync(note(folder), 'utf8').split('\n').map(Number)
    return pid && port ? { pid, port } : undefined
  } catch {
    return undefined
  }
}

/**
 * Throws away the note of a server that was killed, when its process number now belongs to another program. PostgreSQL
 * itself sees only that the number is in use, as happens often in a container, and would refuse to start.
 */
export function forgetDeadPostmaster(folder: string): void {
  const postmaster = readPostmaster(folder)
  if (postmaster && isAlive(postmaster.pid) && !isPostgres(postmaster.pid))
    rmSync(note(folder), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Where the system does not tell, the answer is yes: a note too many costs a message, one too few costs data. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return true
  }
}

const note = (folder: string) => path.join(folder, 'postmaster.pid')
