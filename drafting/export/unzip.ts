import { inflateRawSync } from 'node:zlib'
import type { ZipFile } from './zip.ts'

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const DEFLATED = 8

/** The files of a ZIP that was made here, in their order. */
export function unzip(archive: Uint8Array): ZipFile[] {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(END)
  const files: ZipFile[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    const isPacked = bytes.readUInt16LE(at + 10) === DEFLATED
    files.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      content: isPacked ? inflateRawSync(packed) : packed,
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}
