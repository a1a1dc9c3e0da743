/** Scripts and components as syntax trees (https://github.com/estree/estree), types and JSX taken out. */
import { type Node, parse } from 'acorn'
import { transformSync } from 'esbuild'

export type Tree = Node & { readonly [field: string]: unknown }

/** What an element of JSX is made by once it is a call: name, properties, children. */
export const ELEMENT = 'ELEMENT'

export const isNode = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && typeof (value as Tree)['type'] === 'string'

const nodesIn = (node: Tree): Tree[] => [node, ...Object.values(node).flat().filter(isNode).flatMap(nodesIn)]

/** Every node of a source file; whether it is a component shows in its name. */
export const nodesOf = (source: string, file: string): Tree[] => {
  const loader = file.endsWith('.tsx') ? 'tsx' : 'ts'
  const { code } = transformSync(source, { loader, jsx: 'transform', jsxFactory: ELEMENT, target: 'es2023' })
  return nodesIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Tree)
}

/** The fixed parts of a template literal, in order. */
export const quasisOf = (node: Tree): string[] =>
  (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
