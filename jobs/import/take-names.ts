import { nameHashes } from '../../care/screen/screen.ts'
import { nameId } from './ledger.ts'
import type { Row } from './row.ts'
import { type Take, unknownClient } from './take.ts'

/** Names of clients, for the privacy screen: hashed here, and forgotten. A client may have several. */
export const takeNames: Take<Row<'namen'>> = (ledger, rows, terms) =>
  rows.map(({ row }) => {
    const client = ledger.clients.get(row.client)
    if (client === undefined) return unknownClient(ledger, 'client', row.client)
    const hashes = nameHashes(row.naam, ledger.nameKey)
    if (hashes.length === 0) {
      return [{ column: 'naam', kind: 'unknown_value', why: (t) => t.reasons.noName }]
    }
    const fresh = hashes.filter((hash) => ledger.names.get(nameId(client.id, hash)) === undefined)
    for (const hash of fresh) ledger.names.put({ id: terms.newId(), clientId: client.id, hash })
    return fresh.length === 0 ? 'unchanged' : 'added'
  })
