import type { KnownMonth } from '../month.ts'
import { berkenhof } from './berkenhof.ts'
import { deKade } from './de-kade.ts'
import { noorderdok } from './noorderdok.ts'
import { oosterland } from './oosterland.ts'
import { wilgenrijk } from './wilgenrijk.ts'
import { zilverven } from './zilverven.ts'

export const MONTHS: KnownMonth[] = [berkenhof, zilverven, deKade, wilgenrijk, noorderdok, oosterland]
