import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipFile {
  name: string
  content: Buffer
}

/** The first day that a ZIP can name. A fixed day makes the same files the same package. */
const DAY = (0 << 9) | (1 << 5) | 1
const DEFLATED = 8
const VERSION = 20

/** A ZIP with these files, in this order. */
export function zip(files: ZipFile[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    const packed = deflateRawSync(content, { level: 9 })
    const path = Buffer.from(name, 'utf8')
    const shared = sharedHeader(content, packed, path)
    const local = Buffer.concat([signature(0x04034b50), shared, path, packed])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([signature(0x02014b50), number16(VERSION), shared, entry, path]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, signature(0x06054b50), end])
}

/** What stands both before a file and in the directory: version to the length of the extra field. */
function sharedHeader(content: Buffer, packed: Buffer, path: Buffer): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(VERSION, 0)
  header.writeUInt16LE(DEFLATED, 4)
  header.writeUInt16LE(DAY, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(path.length, 22)
  return header
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
