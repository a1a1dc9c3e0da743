/** Field types that several annotation files share. */
import * as v from 'valibot'

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

/** The only kinds of address that the extension ever turns into a link. */
export const WebAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+\.[^\s]+$/u, 'address is not http: or https:'))

/** A paragraph of our own words. */
export const Prose = v.pipe(v.string(), v.trim(), v.nonEmpty('text is empty'))

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
