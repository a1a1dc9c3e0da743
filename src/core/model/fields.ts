/** Field types that several annotation files share. */
import * as v from 'valibot'

/**
 * What no text of a set may hold: control characters, which end a record in other formats; marks that turn the order in which a text is
 * read; half a character; borders of lines and paragraphs.
 */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Cs}\p{Zl}\p{Zp}]/u
/** The same, but for tabs and line breaks. */
const UNSEEN_IN_LINES = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\p{Cs}\p{Zl}\p{Zp}]/u

/** What is said of a text with a character that no set may hold; undefined for a sound one. Line breaks are sound where `breaks` is true. */
export const unsoundness = (text: string, breaks = false): string | undefined => {
  const code = (breaks ? UNSEEN_IN_LINES : UNSEEN).exec(text)?.[0].codePointAt(0)
  if (code === undefined) return undefined
  return `holds U+${code.toString(16).toUpperCase().padStart(4, '0')}, a character that cannot be seen; take it out`
}

/** Lets no text pass that holds such a character. */
export const sound = (breaks = false) =>
  v.check<string, (issue: v.CheckIssue<string>) => string>(
    (text) => unsoundness(text, breaks) === undefined,
    ({ input }) => unsoundness(input, breaks) ?? '',
  )

/** Lower-case words joined by hyphens; ids are used in attributes and addresses. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'id is not lower-case words joined by hyphens'),
)

/** A date as precise as it is known: `2012`, `2012-06` or `2012-06-22`. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u, 'date is not YYYY, YYYY-MM or YYYY-MM-DD'),
)

/** A day, `YYYY-MM-DD`. */
export const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, 'date is not YYYY-MM-DD'),
)

/** The only kinds of address that the extension ever turns into a link. With a user name it would seem to lead to another site. */
export const WebAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/?#\\]+\.[^\s/?#\\]+(?:[/?#]\S*)?$/u, 'address is not http: or https:'),
  v.check(
    (address) => !/^https?:\/\/[^/?#\\]*@/u.test(address),
    'address holds a user name before its host; take it out',
  ),
  sound(),
)

/** A plain mail address, as `editors@example.org`: letters and signs that need no quoting in a link. */
export const MailAddress = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/u, 'address is not name@example.org'),
)

/** A paragraph of our own words. */
export const Prose = v.pipe(v.string(), v.trim(), v.nonEmpty('text is empty'), sound())

/** One work cited, with the place in it and what to know of the citation. `source` is an id in sources.json. */
export const Citation = v.strictObject({
  source: Id,
  /** The place in the work, as CSL has it, for example `161-162`. */
  locator: v.optional(Prose),
  /** The CSL name of what `locator` counts. */
  label: v.optional(v.picklist(['page', 'chapter', 'section', 'paragraph', 'issue'])),
  /** One sentence on this use of the work, for example what was seen of it. */
  remark: v.optional(Prose),
})

export type Citation = v.InferOutput<typeof Citation>
