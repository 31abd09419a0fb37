import { crc32, deflateSync } from 'node:zlib'

/** Red, green, blue and how opaque, each from 0 to 1. */
export type Colour = [number, number, number, number]

/** What colour a point has; the picture runs from 0 to 1 both ways, from its upper left. */
export type Picture = (x: number, y: number) => Colour

const SAMPLES = 4

/** A square picture as PNG, its edges smoothed. */
export function png(picture: Picture, size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) => {
    const pixels = Array.from({ length: size }, (_, x) => pixel(picture, x, y, size))
    return Buffer.from([0, ...pixels.flat()])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // Eight bits each of red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function pixel(picture: Picture, x: number, y: number, size: number): number[] {
  const sum: Colour = [0, 0, 0, 0]
  for (let n = 0; n < SAMPLES * SAMPLES; n++) {
    const dx = ((n % SAMPLES) + 0.5) / SAMPLES
    const dy = (Math.floor(n / SAMPLES) + 0.5) / SAMPLES
    const [red, green, blue, alpha] = picture((x + dx) / size, (y + dy) / size)
    sum[0] += red * alpha
    sum[1] += green * alpha
    sum[2] += blue * alpha
    sum[3] += alpha
  }
  const [red, green, blue, alpha] = sum
  const of = (part: number) => (alpha === 0 ? 255 : Math.round((part / alpha) * 255))
  return [of(red), of(green), of(blue), Math.round((alpha / SAMPLES ** 2) * 255)]
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
