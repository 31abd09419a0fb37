import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The resident set (RSS) of a process. */
export const residentMb = (pid: number) => kilobytes(`/proc/${pid}/status`, 'VmRSS') / 1024

/** The server of a data folder with all the processes that it started, pages that they share counted once (PSS). */
export function serverMb(folder: string): number {
  const postmaster = Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  const pids = [postmaster, ...childrenOf(postmaster)]
  return pids.reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0) / 1024
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!pid) return false
      try {
        return kilobytes(`/proc/${pid}/status`, 'PPid') === parent
      } catch {
        // It ended while we looked.
        return false
      }
    })
}

/** A number from a file of the kernel's, such as `VmRSS:  1234 kB`. */
function kilobytes(file: string, name: string): number {
  const line = new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))
  if (line === null) throw new Error(`${file} does not tell ${name}; memory is measured on Linux only`)
  return Number(line[1])
}
