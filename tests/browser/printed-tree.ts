/** What an accessibility tree says of a mark and of its open card, as lines of text. */
import type { AccessibleNode } from '../../tools/browser/driver'

/** Boxes without a meaning of their own, under the names that the browsers have for them. */
const BOXES = new Set(['generic', 'none', 'InlineTextBox', 'text container', 'section', 'ListMarker'])
const TEXTS = new Set(['StaticText', 'text leaf', 'statictext', 'text'])
const LISTS = new Set(['list'])
/** Longer names and texts are cut, in letters. */
const LONGEST = 72

const isText = ({ role }: AccessibleNode): boolean => TEXTS.has(role)

/** The children of a node without boxes, and with texts that stand side by side as one. */
const childrenOf = (node: AccessibleNode): AccessibleNode[] => {
  const within = (each: AccessibleNode): AccessibleNode[] =>
    BOXES.has(each.role) ? each.children.flatMap(within) : [each]
  const joined: AccessibleNode[] = []
  for (const child of node.children.flatMap(within)) {
    const last = joined.at(-1)
    if (isText(child) && last !== undefined && isText(last))
      joined[joined.length - 1] = { ...last, name: last.name + child.name }
    else joined.push(isText(child) ? { role: 'text', name: child.name, states: [], children: [] } : child)
  }
  return joined.map((child) => (isText(child) ? { ...child, role: 'text' } : child))
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text)
const cutBefore = (text: string): string => (text.length > LONGEST ? `…${text.slice(-LONGEST).trimStart()}` : text)

const line = ({ name, role, states }: AccessibleNode, shorten = cut): string => {
  const said = states.filter((state) => state !== 'focusable' && state !== 'focused')
  return [
    role,
    ...(name === '' ? [] : [JSON.stringify(shorten(name))]),
    ...(said.length > 0 ? [`[${said.join(', ')}]`] : []),
  ].join(' ')
}

/** A node and all in it; of a list the first entry. A text that only repeats its parent's name is left out. */
const printed = (node: AccessibleNode, depth = 0): string[] => {
  const all = childrenOf(node)
  const children = LISTS.has(node.role) ? all.slice(0, 1) : all
  return [
    '  '.repeat(depth) + line(node),
    ...children
      .filter((child) => child.role !== 'text' || child.name.trim() !== node.name.trim())
      .flatMap((child) => printed(child, depth + 1)),
    ...(all.length > children.length ? [`${'  '.repeat(depth + 1)}… ${all.length - 1} more`] : []),
  ]
}

export const isMark = ({ role, states }: AccessibleNode): boolean =>
  role === 'doc-noteref' || states.includes('xml-roles=doc-noteref')

/** Every node for which `wanted` holds, with those before and behind it. */
export const findAll = (
  root: AccessibleNode,
  wanted: (node: AccessibleNode) => boolean,
): { node: AccessibleNode; before?: AccessibleNode; behind?: AccessibleNode }[] => {
  const children = childrenOf(root)
  return children.flatMap((node, index) => {
    const [before, behind] = [children[index - 1], children[index + 1]]
    return [
      ...(wanted(node) ? [{ node, ...(before && { before }), ...(behind && { behind }) }] : []),
      ...findAll(node, wanted),
    ]
  })
}

/** The mark of that name between the texts on either side of it, and the dialog that is open. */
export const printedMark = (root: AccessibleNode, name: string): string => {
  const [mark, ...others] = findAll(root, (node) => isMark(node) && node.name === name)
  if (mark === undefined || others.length > 0) throw new Error(`not one mark named ${name}`)
  const [dialog] = findAll(root, ({ role }) => role === 'dialog')
  if (dialog === undefined) throw new Error('no card is open')
  return [
    ...(mark.before ? [line(mark.before, cutBefore)] : []),
    line(mark.node),
    ...(mark.behind ? [line(mark.behind)] : []),
    '',
    ...printed(dialog.node),
  ].join('\n')
}
