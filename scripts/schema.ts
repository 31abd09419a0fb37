import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaText } from '../organisation-schema.ts'
import { ruleSchemaText } from '../rule-schema.ts'
import { withStandardRules } from './standard-rules.ts'

const docs = join(import.meta.dirname, '..', 'docs')
writeFileSync(join(docs, 'organisatie.schema.json'), schemaText())
writeFileSync(join(docs, 'regels.schema.json'), ruleSchemaText())
const page = join(docs, 'presets', 'standaard.md')
writeFileSync(page, withStandardRules(readFileSync(page, 'utf8')))
