#!/usr/bin/env node
// The door of Kompasbot. Plain JavaScript that an older Node can read as well: it then hands over to the Node that
// came with the installation, for the rest is TypeScript, which Node runs by itself from version 24 on.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url))
const needed = 24
const pinned = here(
  process.platform === 'win32' ? './node_modules/node/bin/node.exe' : './node_modules/node/bin/node',
)

if (!existsSync(here('./node_modules')) || !existsSync(here('./prisma/generated'))) {
  refuse(
    'Kompasbot is nog niet geïnstalleerd. Typ eerst in deze map: npm ci',
    'Kompasbot is not installed yet. Type in this folder first: npm ci',
  )
} else if (Number(process.versions.node.split('.')[0]) >= needed) {
  // Loading is most of a start: what was compiled is kept, where the folder can be written.
  module.enableCompileCache(here('./node_modules/.cache/kompasbot'))
  await import('./cli.ts')
} else if (existsSync(pinned)) {
  handOver()
} else {
  refuse(
    `Kompasbot heeft Node ${needed} of nieuwer nodig; dit is Node ${process.versions.node}. Typ in deze map: npm ci`,
    `Kompasbot needs Node ${needed} or newer; this is Node ${process.versions.node}. Type in this folder: npm ci`,
  )
}

function handOver() {
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself; a second one would be one too many.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) =>
    refuse(`Kompasbot start niet: ${error.message}`, `Kompasbot does not start: ${error.message}`),
  )
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
}

/** @param {string[]} lines */
function refuse(...lines) {
  for (const line of lines) console.error(line)
  process.exitCode = 1
}
