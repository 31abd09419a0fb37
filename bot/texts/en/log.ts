import type { log as Nl } from '../nl/log.ts'

/** The access log on the command line. */
export const log: typeof Nl = {
  heading: ['When', 'Who', 'What', 'Of what', 'About whom', 'Outcome'],
  actors: { command: 'a command' },
  actions: {
    read: 'read',
    add: 'added',
    change: 'changed',
    remove: 'removed',
    erase: 'erased',
    import: 'imported',
    export: 'exported',
  },
  outcomes: { ok: 'done', partial: 'partly done', refused: 'turned away' },
  nothing: 'The access log is empty.',
  nothingSince: (since) => `The access log holds nothing since ${since}.`,
}
