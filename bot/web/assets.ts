import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { RequestHandler } from 'express'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Asset {
  body: Buffer
  type: string
  packed: Promise<Buffer> | null
}

/** The few files that pages load, held in memory under an address that changes with their content. */
class Assets {
  readonly #files = new Map<string, Asset>()
  readonly #version: string

  constructor(files: { name: string; path: string }[]) {
    const hash = createHash('sha256')
    for (const { name, path } of files) {
      const body = readFileSync(path)
      hash.update(name).update(body)
      this.#files.set(name, { body, type: TYPES[extname(name)] ?? 'application/octet-stream', packed: null })
    }
    this.#version = hash.digest('base64url').slice(0, 10)
  }

  /** One version for all of them, because modules import each other by a relative address. */
  url(name: string): string {
    if (!this.#files.has(name)) throw new Error(`No such page asset: ${name}`)
    return `/assets/${this.#version}/${name}`
  }

  readonly serve: RequestHandler = async (req, res, next) => {
    const { version, name } = req.params
    const file = this.#files.get(String(name))
    if (req.method !== 'GET' || file === undefined) return next()
    const lasting = version === this.#version
    res.set('Content-Type', file.type).vary('Accept-Encoding')
    res.set('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (!req.acceptsEncodings('gzip')) return void res.send(file.body)
    file.packed ??= promisify(gzip)(file.body)
    res.set('Content-Encoding', 'gzip').send(await file.packed)
  }
}

const publicFolder = join(import.meta.dirname, 'public')
const library = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

export const assets = new Assets([
  ...readdirSync(publicFolder)
    .filter((name) => extname(name) in TYPES)
    .map((name) => ({ name, path: join(publicFolder, name) })),
  { name: 'adaptivecards.js', path: library },
])
