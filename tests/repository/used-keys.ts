/** Which messages the program asks for, read from its source. */
import { nodesOf, quasisOf } from './parse-script'

const MANIFEST = /__MSG_(\w+)__/gu
/** `plural(t, 'on_page', …)` asks for a form of it. */
const PLURAL_FORM = /_(?:zero|one|two|few|many|other)$/u
/** A part of a key; a template without any is none for keys. */
const PART = /^(?:\w+_)?$/u

/**
 * Makes the test whether a key is used: it stands in the sources as it is, is a form of a counting text that does, or fits a
 * template that begins like it, as `kind_${kind}` does.
 * @param scripts the scripts and components, by the names of their files
 * @param manifest the text of the manifest
 */
export const usage = (scripts: ReadonlyMap<string, string>, manifest: string): ((key: string) => boolean) => {
  const written = new Set([...manifest.matchAll(MANIFEST)].map(([, key = '']) => key))
  const heads = new Set<string>()
  for (const [file, source] of scripts)
    for (const node of nodesOf(source, file)) {
      if (node['type'] === 'Literal') written.add(String(node['value']))
      if (node['type'] !== 'TemplateLiteral') continue
      const [head = '', ...rest] = quasisOf(node)
      if (head !== '' && PART.test(head) && rest.length === 1 && rest[0] === '') heads.add(head)
    }
  return (key) =>
    written.has(key) ||
    written.has(key.replace(PLURAL_FORM, '')) ||
    [...heads].some((head) => key.startsWith(head) && key !== head)
}
