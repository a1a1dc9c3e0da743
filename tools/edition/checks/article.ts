/** article.json: that the folder and the match patterns fit it. */
import type { SetContents } from '../files'
import { error } from '../problem'
import type { Finding } from './finding'

const FILE = 'article.json'

/** `*` would widen the match patterns made of the path; `?` and `#` are not part of a path. */
const NOT_IN_PATH = /[*?#]/u

/** Checks the id against the folder's name, and the address. */
export const checkArticle = (folder: string, article: SetContents['article.json']): Finding[] => {
  const findings: Finding[] = []
  const { address, canonical, id } = article
  if (id !== folder)
    findings.push(
      error(FILE, '/id', `id "${id}" is not the folder's name "${folder}"`, 'Rename the folder or change the id.'),
    )
  if (NOT_IN_PATH.test(address.path))
    findings.push(
      error(FILE, '/address/path', 'path contains *, ? or #', 'Give the path alone, as it stands in the address bar.'),
    )
  const { hostname } = new URL(canonical)
  if (!address.hosts.includes(hostname))
    findings.push(
      error(FILE, '/address/hosts', `the canonical address is at ${hostname}`, `Add "${hostname}" to the hosts.`),
    )
  return findings
}
