import { z } from 'zod'

/** Yes or no as people write it: `ja`, `nee`, `yes`, `no`, or a boolean. YAML 1.2 itself reads `nee` as a word. */
export const yesNo = z
  .union([z.boolean(), z.enum(['ja', 'nee', 'yes', 'no'])])
  .transform((word) => word === true || word === 'ja' || word === 'yes')
