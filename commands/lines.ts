/** Where a command writes its lines; each call is one line. */
export interface Output {
  out: (line: string) => void
  err: (line: string) => void
}

/** One line on stdout. A reader that went away, as `head` does, is no fault: what is left to say is dropped. */
export function out(line: string): void {
  if (process.stdout.writable) process.stdout.write(`${line}\n`)
}

/** One line on stderr: a problem, with its remedy. */
export function err(line: string): void {
  if (process.stderr.writable) process.stderr.write(`${line}\n`)
}

/** Lets nobody's going away end the process with a stack trace. Call once, before the first line. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      // Nobody reads the answer any more, so there is nothing left to ask either.
      process.stdin.destroy()
    })
  }
}
