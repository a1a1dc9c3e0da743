/** A server on this machine that stands in for the article's site: the browsers under test find every host here and nothing else. */
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

/** What the server answers at a host and path; undefined is "not found". */
export type Site = (
  host: string,
  path: string,
) => string | { body: string; headers: Record<string, string> } | undefined

export type SiteServer = {
  readonly port: number
  /** Host and path of every request so far. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** Starts on a free port of the loopback interface with a certificate of its own. */
export const serveSite = async (site: Site): Promise<SiteServer> => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'www.e-ir.info' }], { keySize: 2048 })
  const requests: string[] = []
  const server = createServer({ key, cert }, (request, response) => {
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
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
