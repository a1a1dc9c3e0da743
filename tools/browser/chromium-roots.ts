/** Closed shadow roots in Chromium: which there are, and how a test gets at them. */
import type { CDPSession, Page } from 'puppeteer-core'
import { DEFINE_ROOTS } from './driver'

type DomNode = {
  readonly backendNodeId: number
  readonly shadowRootType?: string
  readonly shadowRoots?: readonly DomNode[]
  readonly children?: readonly DomNode[]
}

/** Pairs of hosts and their closed roots, nested ones too. */
const closedRoots = (node: DomNode): [DomNode, DomNode][] => [
  ...(node.shadowRoots ?? []).flatMap((root): [DomNode, DomNode][] => [
    ...(root.shadowRootType === 'closed' ? [[node, root] as [DomNode, DomNode]] : []),
    ...closedRoots(root),
  ]),
  ...(node.children ?? []).flatMap(closedRoots),
]

type Roots = readonly [DomNode, DomNode][]

const allRoots = async (session: CDPSession): Promise<Roots> => {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  return closedRoots(root as DomNode)
}

const rootOf = async (session: CDPSession, name: string): Promise<Roots> => {
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: name })
  if (nodeId === 0) return []
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: 0, pierce: true })
  return closedRoots(node as DomNode)
}

/** What `Driver.pierce` says. */
export const pierce = async (page: Page, host?: string): Promise<number> => {
  const session = await page.createCDPSession()
  const worlds: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context))
  await session.send('Runtime.enable')
  const pairs = await (host === undefined ? allRoots(session) : rootOf(session, host))
  // The test's worlds and the page's own, which on a page of the extension is one of the extension's; no content script's.
  const isOurs = ({ origin }: { origin: string }): boolean =>
    !origin.startsWith('chrome-extension:') || page.url().startsWith('chrome-extension:')
  const define = async ({ id }: { id: number }): Promise<void> => {
    const resolved = pairs
      .flat()
      .map(({ backendNodeId }) => session.send('DOM.resolveNode', { backendNodeId, executionContextId: id }))
    await session.send('Runtime.callFunctionOn', {
      functionDeclaration: DEFINE_ROOTS,
      executionContextId: id,
      arguments: (await Promise.all(resolved)).map(({ object }) => ({ objectId: object.objectId ?? '' })),
    })
  }
  await Promise.all(worlds.filter(isOurs).map(define))
  await session.detach()
  return pairs.length
}
