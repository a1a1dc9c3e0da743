/** Addresses on a page: which links stay on it (also in a web archive's copy), and which may be shown elsewhere. */

const ARCHIVE_PREFIX = /^https?:\/\/web\.archive\.org\/web\/\d+(?:[a-z]{2}_)?\//u

/** An address without its hash, its scheme, `www.`, a last slash and a web archive's prefix: equal for copies of one page. */
const bare = (address: string): string =>
  address
    .replace(/#.*$/su, '')
    .replace(ARCHIVE_PREFIX, '')
    .replace(/^https?:\/+/u, '')
    .replace(/^www\./u, '')
    .replace(/\/+$/u, '')

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The fragment that a link leads to on its own page, decoded; null if the link leaves the page or has no fragment. */
export const fragmentOf = (link: HTMLAnchorElement, page: Location): string | null => {
  const raw = link.getAttribute('href') ?? ''
  if (!raw.includes('#')) return null
  if (!raw.startsWith('#') && bare(link.href) !== bare(page.href)) return null
  return decoded(raw.slice(raw.indexOf('#') + 1))
}

/** The absolute address of a link that leaves the page by `http:` or `https:`; null for other links, and with a user name in it. */
export const webAddressOf = (link: HTMLAnchorElement): string | null => {
  if (link.getAttribute('href')?.startsWith('#') || link.username !== '' || link.password !== '') return null
  return link.protocol === 'http:' || link.protocol === 'https:' ? link.href : null
}
