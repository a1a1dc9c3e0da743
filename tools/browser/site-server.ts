/** A server on this machine that stands in for the article's site: the browsers under test find every host here and nothing else. */
import { createServer as createPlain, type RequestListener } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { type AddressInfo, createServer as createPort, type Socket } from 'node:net'
import { generate } from 'selfsigned'

/** What the server answers at a host and path; undefined is "not found". */
export type Site = (
  host: string,
  path: string,
) => string | { body: string | Uint8Array; headers: Record<string, string> } | undefined

export type SiteServer = {
  readonly port: number
  /** Host and path of every request so far. */
  readonly requests: string[]
  close(): Promise<void>
}

/** The first byte of a TLS handshake; no HTTP request begins with it. */
const TLS_HANDSHAKE = 0x16

/** Starts on a free port of the loopback interface, for http: and https: alike, with a certificate of its own. */
export const serveSite = async (site: Site): Promise<SiteServer> => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'www.e-ir.info' }], { keySize: 2048 })
  const requests: string[] = []
  const respond: RequestListener = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/u, '')
    const path = request.url ?? '/'
    requests.push(host + path)
    const answer = site(host, path)
    if (answer === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    const { body, headers } = typeof answer === 'string' ? { body: answer, headers: {} } : answer
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
  const plain = createPlain(respond)
  const secure = createSecure({ key, cert }, respond)
  const open = new Set<Socket>()
  const port = createPort((socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    // A browser may drop a connection at any time.
    socket.on('error', () => socket.destroy())
    socket.once('readable', () => {
      const first: Buffer | null = socket.read(1)
      if (first === null) return
      socket.unshift(first)
      const server = first[0] === TLS_HANDSHAKE ? secure : plain
      server.emit('connection', socket)
    })
  })
  await new Promise<void>((resolve) => port.listen(0, '127.0.0.1', resolve))
  return {
    port: (port.address() as AddressInfo).port,
    requests,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => port.close(() => resolve()))
    },
  }
}
