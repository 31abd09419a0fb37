import type { Logger } from 'pino'
import type { Instant } from '../care/day.ts'
import type { ModelSettings } from '../model-settings.ts'
import type { OrganisationSettings } from '../organisation.ts'
import type { Store } from '../prisma/client.ts'
import type { Queue } from './queue.ts'

/** What jobs and the conversation work with. The roof puts it together once. */
export interface House {
  store: Store
  /** The organisation's id in the store. */
  org: string
  isSample: boolean
  settings: OrganisationSettings
  /** A language model; used only when the organisation file allows it. */
  model?: ModelSettings | undefined
  queue: Queue
  log: Logger
  /** The organisation's clock: the real one, or that of the sample, which people may move forward. */
  now(): Instant
}
