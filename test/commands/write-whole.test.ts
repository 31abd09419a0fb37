import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inTheWay, writeWhole } from '../../commands/write-whole.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'kompasbot-write-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => path.join(folder, name)

describe('writing a file whole', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    writeFileSync(at('a.md'), 'oud')
    expect(await writeWhole(at('a.md'), 'nieuw')).toBeNull()
    expect(readFileSync(at('a.md'), 'utf8')).toBe('nieuw')
    expect(await writeWhole(at('b.docx'), new Uint8Array([1, 2]))).toBeNull()
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.docx'])
  })

  it('says beforehand what stands in the way', async () => {
    mkdirSync(at('map.md'))
    expect(await inTheWay(at('map.md'))).toBe('is_folder')
    expect(await inTheWay(at('nergens/a.md'))).toBe('no_folder')
    expect(await inTheWay(at('a.md/b.md'))).toBe('no_folder')
    expect(await inTheWay(at('nieuw.md'))).toBeNull()
  })

  it('says afterwards why it did not work, and leaves nothing half done', async () => {
    expect(await writeWhole(at('nergens/a.md'), 'x')).toBe('no_folder')
    expect(await writeWhole(at('map.md'), 'x')).toBe('is_folder')
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
