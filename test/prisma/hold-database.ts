import { openDatabase } from '../../prisma/embedded.ts'

/** Opens the embedded database of the folder given, says its address, and holds it until asked to stop. */
const [dataFolder = ''] = process.argv.slice(2)
const database = await openDatabase({ dataFolder })
process.on('SIGTERM', () => database.close().then(() => process.exit(0)))
process.send?.(database.url)
