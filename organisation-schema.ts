import { z } from 'zod'
import { organisationFile } from './organisation-file.ts'

/** The JSON Schema of `organisatie.yaml` for editors, as it is published in `docs/`. */
export function schemaText(): string {
  const schema = z.toJSONSchema(organisationFile, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify({ title: 'organisatie.yaml', ...schema }, null, 2)}\n`
}
