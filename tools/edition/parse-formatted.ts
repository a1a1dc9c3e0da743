/** Reads the HTML that citeproc writes: the one way to learn from it what stands in italics. */
import type { Formatted } from '../../src/core/model/formatted'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? entity
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
  })

/** What a start tag does to the text in it; undefined for one that leaves it as it is. */
const italicBy = (tag: string): boolean | undefined => {
  if (/^<i\b/u.test(tag)) return true
  return tag.includes('font-style:normal') ? false : undefined
}

/** The text with its italics. Signs of markup in a field are escaped there, so that every tag here is citeproc's own. */
export const parseFormatted = (html: string): Formatted => {
  const pieces: { italic: boolean; text: string }[] = []
  const open: boolean[] = []
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/gu)) {
    const italic = open.at(-1) ?? false
    if (token.startsWith('</')) open.pop()
    else if (token.startsWith('<')) open.push(italicBy(token) ?? italic)
    else {
      const last = pieces.at(-1)
      const text = decodeEntities(token)
      if (last?.italic === italic) last.text += text
      else pieces.push({ italic, text })
    }
  }
  const texts = pieces.map(({ italic, text }, index) => {
    const started = index === 0 ? text.trimStart() : text
    const ended = index === pieces.length - 1 ? started.trimEnd() : started
    return { italic, text: ended }
  })
  return texts.filter(({ text }) => text !== '').map(({ italic, text }) => (italic ? { italic: text } : text))
}
