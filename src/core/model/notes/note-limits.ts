/** The version of a reader's own note, and how much it may hold. */

/** Raised when a field is added, or changes its form or meaning. A note of a later version is kept as it is and not shown. */
export const NOTE_VERSION = 1

/** UTF-16 units in a note's text: some four pages. */
export const MAX_BODY = 10_000
export const MAX_TAGS = 16
/** UTF-16 units in a tag. */
export const MAX_TAG = 64
/**
 * Texts that places wrote without knowing of each other become one, and so do their tags. So what is stored may be this many times as long as
 * what a reader types.
 */
export const JOINED = 10
/** UTF-16 units that are quoted of a passage. Of a longer one its beginning and its end are. */
export const MAX_EXACT = 2000
/** UTF-16 units that are quoted of the beginning and of the end of a long passage. */
export const END_UNITS = 200
/** UTF-16 units of the text on either side of a passage. */
export const MAX_CONTEXT = 64
