import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stopCluster } from '../prisma/embedded/cluster.ts'

type Undo = () => unknown

/** What a measurement has set up and must be gone after it, also when it fails or is interrupted. */
export interface Clearing {
  later(undo: Undo): void
  /** Undoes everything, the last first. What cannot be undone does not keep the rest from it. */
  clear(): Promise<void>
}

export function newClearing(): Clearing {
  const undoings: Undo[] = []
  return {
    later: (undo) => void undoings.push(undo),
    clear: async () => {
      for (let undo = undoings.pop(); undo !== undefined; undo = undoings.pop()) {
        try {
          await undo()
        } catch (error) {
          console.error('could not clear up:', error)
        }
      }
    },
  }
}

/** A folder on the disk of temporary files, with whatever PostgreSQL servers may be left in it when it goes. */
export function temporaryFolder(clearing: Clearing): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kompasbot-bench-'))
  // PostgreSQL runs as another user when the benchmark runs as root.
  chmodSync(folder, 0o755)
  clearing.later(async () => {
    const data = path.join(folder, 'postgres')
    if (existsSync(path.join(data, 'postmaster.pid'))) await stopCluster(data, 'immediate')
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
