import { randomBytes } from 'node:crypto'
import { clusterVersion, createCluster, logTail, startCluster, stopCluster } from './cluster.ts'
import { DatabaseError } from './fault.ts'
import { choosePort } from './port.ts'
import { forgetDeadPostmaster, readPostmaster } from './postmaster.ts'
import { findPrograms } from './programs.ts'
import { leaveSeat, type Seat, takeSeat } from './seat.ts'

const patience = { attempts: 300, pauseMs: 100, failures: 5 }

/**
 * Opens the embedded database in a folder and keeps it open: when the server falls away, it is started again on the
 * same port, so that the connections made from `url` come back by themselves.
 */
export async function openEmbedded(
  folder: string,
  onTrouble: (error: Error) => void,
): Promise<{ url: string; close(): Promise<void> }> {
  const first = await sitDown(folder)
  let seat: Promise<Seat> = Promise.resolve(first)
  let closing = false

  const watch = (held: Seat) =>
    held.session.once('end', () => {
      if (closing) return
      onTrouble(new Error('the embedded database went away; it is opened again'))
      seat = sitDown(folder)
      seat.then(watch, onTrouble)
    })
  watch(first)

  return {
    url: first.url,
    async close() {
      if (closing) return
      closing = true
      // A server that fell away, or falls away now, needs no stopping.
      await seat.then((held) => leaveSeat(held, () => stopCluster(folder))).catch(onTrouble)
    },
  }
}

/**
 * Joins the server of the folder, started first when need be. Others may do the same at the same moment, or may just be
 * stopping it, so what fails is tried again for a while.
 */
async function sitDown(folder: string): Promise<Seat> {
  await prepare(folder)
  let trouble: unknown
  let failures = 0
  for (let attempt = 0; attempt < patience.attempts && failures < patience.failures; attempt++) {
    const postmaster = readPostmaster(folder)
    try {
      if (postmaster) return await takeSeat(folder, postmaster.port)
    } catch (error) {
      trouble = error
    }
    if (!postmaster || refusesConnections(trouble)) {
      forgetDeadPostmaster(folder)
      await startCluster(folder, await choosePort(folder)).catch((error) => {
        trouble = error
        if (!isHeld(error)) failures++
      })
      if (readPostmaster(folder)) continue
    }
    await new Promise((resolve) => setTimeout(resolve, patience.pauseMs))
  }
  if (trouble instanceof DatabaseError) throw trouble
  throw new DatabaseError({ kind: 'not-started', folder, lastLines: [...logTail(folder), String(trouble)] })
}

async function prepare(folder: string): Promise<void> {
  const expected = findPrograms().major
  if (clusterVersion(folder) === undefined) await createCluster(folder, randomBytes(24).toString('hex'))
  const found = clusterVersion(folder) ?? 'unknown'
  if (found !== expected) throw new DatabaseError({ kind: 'other-version', folder, found, expected })
}

/** Another process is starting or stopping the server, or what a killed one left behind is still going away. */
function isHeld(error: unknown): boolean {
  return error instanceof DatabaseError && error.fault.kind === 'in-use-elsewhere'
}

function refusesConnections(error: unknown): boolean {
  return (error as { code?: string } | undefined)?.code === 'ECONNREFUSED'
}
