/** Finds what a reader would see or hear that does not come from the messages: words written into components, scripts and pages. */
import { ELEMENT, isNode, nodesOf, quasisOf, type Tree } from './parse-script'

const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariaLabel',
  'label',
  'placeholder',
  'title',
])
/** Properties of elements that put words on a page when they are assigned. */
const WRITTEN = new Set([...SPOKEN, 'innerText', 'textContent'])

/** The texts that an expression may come to, as far as they are written in it. */
const textsOf = (node: unknown): string[] => {
  if (!isNode(node)) return []
  switch (node['type']) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : []
    case 'TemplateLiteral':
      return quasisOf(node)
    case 'ConditionalExpression':
      return [...textsOf(node['consequent']), ...textsOf(node['alternate'])]
    case 'LogicalExpression':
      return [...textsOf(node['left']), ...textsOf(node['right'])]
    case 'BinaryExpression':
      return node['operator'] === '+' ? [...textsOf(node['left']), ...textsOf(node['right'])] : []
    default:
      return []
  }
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  return String(node['type'] === 'Identifier' ? node['name'] : node['value'])
}

const textsInElement = ([, props, ...children]: Tree[]): string[] => [
  ...children.flatMap(textsOf),
  ...(isNode(props) && props['type'] === 'ObjectExpression' ? (props['properties'] as Tree[]) : [])
    .filter(({ key }) => SPOKEN.has(nameOf(key)))
    .flatMap(({ value }) => textsOf(value)),
]

const textsAt = (node: Tree): string[] => {
  const { callee, left, right, type } = node as Tree & { callee?: Tree; left?: Tree; right?: Tree }
  if (type === 'CallExpression' && nameOf(callee) === ELEMENT) return textsInElement(node['arguments'] as Tree[])
  if (type === 'AssignmentExpression' && WRITTEN.has(nameOf(left?.['property']))) return textsOf(right)
  if (type === 'CallExpression' && nameOf(callee?.['property']) === 'setAttribute') {
    const [name, value] = node['arguments'] as Tree[]
    return SPOKEN.has(nameOf(name)) ? textsOf(value) : []
  }
  return []
}

const hasWords = (text: string): boolean => /\p{Letter}/u.test(text)

/** The words in the source of a script or a component that do not come from a message. */
export const wordsInScript = (source: string, file: string): string[] =>
  nodesOf(source, file).flatMap(textsAt).filter(hasWords)

/** The words in an HTML page, its title and its attributes. */
export const wordsInPage = (html: string): string[] => {
  const attributes = [...html.matchAll(/\s([\w-]+)="([^"]*)"/gu)].filter(([, name = '']) => SPOKEN.has(name))
  const texts = html.replace(/<!--.*?-->|<[^>]*>/gsu, '\n').split('\n')
  return [...texts.map((text) => text.trim()), ...attributes.map(([, , value = '']) => value)].filter(hasWords)
}
