import { LogLevel } from '@slack/bolt'

/** Bolt logs what it sends and gets, which may be what a person wrote: we log ourselves, ids only. */
export const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}
