/** The article's text as its tab tells it: what a copy of the article is made from. All offsets are those of `page.text`. */
import * as v from 'valibot'
import { Offset, type PageText } from './page-text'

const PLACE = { start: Offset, end: Offset }
const Place = v.object(PLACE)
/** Whatever a page has for an address, nothing but the web is linked to. */
const Address = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//iu))), null)

const ArticleText = v.object({
  /** A `PageText` without what only finding notes needs. */
  page: v.object({
    text: v.string(),
    lines: v.array(Offset),
    links: v.array(v.object({ ...PLACE, fragment: v.nullable(v.string()), url: Address })),
    items: v.array(v.object({ ...PLACE, ordinal: v.number(), list: v.number() })),
    emphases: v.array(Place),
    headings: v.array(Place),
    blocks: v.array(v.object({ ...PLACE, name: v.string() })),
    images: v.array(v.object({ at: Offset, words: v.string() })),
    hidden: v.array(Place),
  }),
  /** The same text without the markers of notes, unit for unit. */
  text: v.string(),
  footnotes: v.array(
    v.object({
      number: v.number(),
      marks: v.array(Place),
      note: v.nullable(Place),
      beside: v.nullable(Place),
      references: v.array(v.object({ ...PLACE, number: v.number() })),
    }),
  ),
})

export type ArticleText = v.InferOutput<typeof ArticleText>

/** A tab's answer, checked. Throws where it is something else. */
export const parseArticleText = (answer: unknown): ArticleText => v.parse(ArticleText, answer)

/** The same as the tab has it, with more than is asked for. */
export type GivenText = { readonly page: PageText; readonly text: string; readonly footnotes: readonly object[] }
