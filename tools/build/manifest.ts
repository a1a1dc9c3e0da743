/** The manifest of each browser, derived from manifest.json at the top of the project. */
import type { ArticleSummary } from '../../src/core/model/edition/edition'

export const BROWSERS = ['chromium', 'firefox'] as const
export type Browser = (typeof BROWSERS)[number]
export type Manifest = { readonly [key: string]: unknown }

type Address = ArticleSummary['address']

const isObject = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const merge = (base: unknown, own: unknown): unknown => {
  if (Array.isArray(base) && Array.isArray(own)) return [...base, ...own]
  if (!isObject(base) || !isObject(own)) return own
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(own)) merged[key] = key in base ? merge(base[key], value) : value
  return merged
}

/** In an archived address anything may stand before the host, and a port after it, so one pattern does for all its sub-domains. */
const archivedHosts = (hosts: readonly string[]): string[] =>
  hosts.filter((host) => !hosts.some((other) => other !== host && host.endsWith(`.${other}`)))

/** The match patterns of an article: the publisher's page at each of its hosts, and the Internet Archive's copies. */
export const matchPatterns = ({ hosts, path }: Address): string[] => [
  ...hosts.map((host) => `*://${host}${path}*`),
  ...archivedHosts(hosts).map((host) => `*://web.archive.org/web/*${host}*${path}*`),
]

/** Where the part of a set stands in the package that the article's page loads. */
export const setScriptPath = (id: string): string => `content/${id}.js`

/** Where a whole edition stands in the package: the panel shows it, and the background takes from it what a card asks for. */
export const editionPath = (id: string): string => `editions/${id}.json`

/** Where the style sheet of the article's passages stands in the package. */
export const HIGHLIGHTS_PATH = 'content/highlights.css'

const contentScript = ({ id, address }: Pick<ArticleSummary, 'id' | 'address'>): Manifest => ({
  matches: matchPatterns(address),
  js: [setScriptPath(id), 'content/main.js'],
  css: [HIGHLIGHTS_PATH],
  run_at: 'document_idle',
  all_frames: false,
})

/**
 * Derives one browser's manifest.
 * @param source manifest.json: what all browsers share, and under each browser's name what it has besides. Of the latter,
 * objects are merged in, arrays appended, other values put in place of the shared ones.
 * @param options the version, and the articles, each of which becomes a content script that loads only its own set
 */
export const deriveManifest = (
  source: Manifest,
  browser: Browser,
  { version, articles }: { version: string; articles: readonly Pick<ArticleSummary, 'id' | 'address'>[] },
): Manifest => {
  const shared = Object.fromEntries(
    Object.entries(source).filter(([key]) => !(BROWSERS as readonly string[]).includes(key)),
  )
  const own = source[browser]
  if (!isObject(own)) throw new Error(`manifest.json has no object "${browser}"`)
  const hosts = [...new Set(articles.flatMap(({ address }) => matchPatterns(address)))]
  return {
    ...(merge(shared, own) as Manifest),
    version,
    content_scripts: articles.map(contentScript),
    // For Firefox the content scripts' pages are hosts that `scripting` may act on.
    ...(browser === 'chromium' && { host_permissions: hosts }),
  }
}
