import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaText } from '../organisation-schema.ts'

writeFileSync(join(import.meta.dirname, '..', 'docs', 'organisatie.schema.json'), schemaText())
