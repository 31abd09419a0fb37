import { cpus, loadavg, platform, totalmem } from 'node:os'

/** What the figures were made on, and how busy it was before and after; a line each. */
export function machineLines(loadBefore: number[], rounds: number): string[] {
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `Node ${process.versions.node} on ${platform()}, ${cpus().length} × ${model}, ${memory} GB; ${rounds} rounds`,
    `load average (1, 5, 15 minutes) before: ${written(loadBefore)}; after: ${written(loadavg())}`,
  ]
}

const written = (load: number[]) => load.map((one) => one.toFixed(2)).join(', ')
