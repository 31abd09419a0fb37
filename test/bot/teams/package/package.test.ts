import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { crc32, inflateRawSync, inflateSync } from 'node:zlib'
import Ajv07 from 'ajv'
import Ajv04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { colourIcon, outlineIcon } from '../../../../bot/teams/package/icons.ts'
import { english, manifest } from '../../../../bot/teams/package/manifest.ts'
import { teamsPackage } from '../../../../bot/teams/package/package.ts'
import { APP } from '../microsoft.ts'

const choices = { appId: APP, publicUrl: 'https://kompas.example.nl', version: '0.1.0' }

/** Complaints of Microsoft's own schema, by place. */
function faults(kind: 'MicrosoftTeams' | 'MicrosoftTeams.Localization', value: object): string[] {
  const base = createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')
  const file = base.replace('package.json', `build/json-schemas/teams/v1.22/${kind}.schema.json`)
  const schema = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  const Ajv = schema.$schema.includes('draft-04') ? Ajv04.default : Ajv07.default
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The files of a ZIP, by its directory. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let n = 0; n < archive.readUInt16LE(end + 10); n++) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50)
    const [sum, packed, size] = [16, 20, 24].map((place) => archive.readUInt32LE(at + place))
    const nameLength = archive.readUInt16LE(at + 28)
    const local = archive.readUInt32LE(at + 42)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    expect(archive.readUInt32LE(local)).toBe(0x04034b50)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const content = inflateRawSync(archive.subarray(start, start + (packed ?? 0)))
    expect(content.length).toBe(size)
    expect(crc32(content)).toBe(sum)
    files.set(name, content)
    at += 46 + nameLength
  }
  return files
}

describe('the manifest', () => {
  it('is good by the schema of Microsoft', () => {
    expect(faults('MicrosoftTeams', manifest(choices))).toEqual([])
    expect(faults('MicrosoftTeams', { ...manifest(choices), bots: [{ botId: 'x' }] })).not.toEqual([])
  })

  it('has every word in English too', () => {
    expect(faults('MicrosoftTeams.Localization', english())).toEqual([])
    const { bots } = manifest(choices) as { bots: { commandLists: { commands: object[] }[] }[] }
    const commands = bots.flatMap((bot) => bot.commandLists.flatMap((list) => list.commands))
    expect(Object.keys(english()).filter((key) => key.endsWith('.title'))).toHaveLength(commands.length)
  })

  it('asks for no more than a bot in a private chat and in a team', () => {
    expect(manifest(choices)).toMatchObject({
      bots: [{ scopes: ['personal', 'team'], supportsFiles: false }],
      permissions: ['identity'],
      validDomains: ['kompas.example.nl'],
    })
    expect(manifest(choices)).not.toHaveProperty('authorization')
  })
})

describe('the icons', () => {
  const size = (icon: Buffer) => [icon.readUInt32BE(16), icon.readUInt32BE(20)]
  const pixels = (icon: Buffer) => {
    const start = icon.indexOf('IDAT') + 4
    const rows = inflateSync(icon.subarray(start, start + icon.readUInt32BE(start - 8)))
    const [width = 0, height = 0] = size(icon)
    const row = (y: number) => rows.subarray(y * (width * 4 + 1) + 1, (y + 1) * (width * 4 + 1))
    return Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => [...row(y).subarray(x * 4, x * 4 + 4)]),
    ).flat()
  }

  it('have the sizes that Teams wants', () => {
    expect(size(colourIcon())).toEqual([192, 192])
    expect(size(outlineIcon())).toEqual([32, 32])
  })

  it('are solid in colour, and white on nothing in outline', () => {
    expect(pixels(colourIcon()).every(([, , , alpha]) => alpha === 255)).toBe(true)
    const outline = pixels(outlineIcon())
    expect(outline.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true)
    expect(outline.some(([, , , alpha]) => alpha === 0)).toBe(true)
    expect(outline.some(([, , , alpha]) => alpha === 255)).toBe(true)
  })
})

describe('the package', () => {
  it('holds what Teams looks for, at its root', () => {
    const files = unzip(teamsPackage(choices))
    expect([...files.keys()]).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png'])
    expect(JSON.parse(files.get('manifest.json')?.toString() ?? '')).toEqual(manifest(choices))
    expect(files.get('color.png')).toEqual(colourIcon())
  })

  it('is the same each time for the same settings', () => {
    expect(teamsPackage(choices)).toEqual(teamsPackage(choices))
  })
})
