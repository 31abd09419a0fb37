import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

it('botbuilder is known in one file, and its credentials by name where tests replace them', () => {
  const sources = globSync(['*.ts', '{bot,jobs,commands,drafting,care,prisma/store,scripts}/**/*.ts'], {
    cwd: root,
  })
  const knowing = sources.filter((file) =>
    /^import (?!type)[^'"]*['"]bot(builder|framework)/m.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(knowing).toEqual(['bot/teams/connector.ts'])
})
