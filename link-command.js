// Lets `npx kompasbot` find the command of this very folder at once. Without this, npx would install the folder a second
// time in its own cache, and warn of the machine's Node at each command.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'

// On Windows a link needs rights that people lack; npx then goes its own way.
if (process.platform !== 'win32') {
  const bin = new URL('./node_modules/.bin/', import.meta.url)
  mkdirSync(bin, { recursive: true })
  rmSync(new URL('kompasbot', bin), { force: true })
  symlinkSync('../../kompasbot.js', new URL('kompasbot', bin))
}
