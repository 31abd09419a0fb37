import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// The least that taking in a POST can cost: plain node, which reads it and answers with nothing.
const server = createServer((request, response) => {
  request.resume().on('end', () => response.end())
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
