/** What a page most likely means that writes the first part of a text, which it takes for the whole. */

/** So many letters at the end of two texts are the same by no accident. */
const ALIKE = 5
/** So many letters behind the part that go on as the whole did were not added by accident. */
const BEGUN = 3

type Edit = { readonly size: number; readonly prefix: number; readonly suffix: number }

/** How much of `to` is new against `from`, between what both have in common at their ends. In UTF-16 units. */
const editBetween = (from: string, to: string): Edit => {
  const most = Math.min(from.length, to.length)
  let prefix = 0
  while (prefix < most && from[prefix] === to[prefix]) prefix += 1
  let suffix = 0
  while (suffix < most - prefix && from[from.length - 1 - suffix] === to[to.length - 1 - suffix]) suffix += 1
  return { size: Math.max(from.length, to.length) - prefix - suffix, prefix, suffix }
}

/**
 * Tells whether a page that wrote `now` over `part` wrote the whole text from memory, or changed what it had read there.
 *
 * @param part the first part of the text, before
 * @param whole the whole text, before
 * @returns `whole`: the page wrote all of the text. `more`: it added something to the end of what it takes for the whole. `part`: it changed
 *   something within the part
 */
export const likelyMeant = (now: string, part: string, whole: string): 'whole' | 'more' | 'part' => {
  if (now === part) return 'part'
  const ofPart = editBetween(part, now)
  const ofWhole = editBetween(whole, now)
  // Shortened behind the first part, as by "read more", it goes on as the whole text did.
  if (ofWhole.size <= ofPart.size || ofWhole.prefix >= part.length + BEGUN) return 'whole'
  if (ofPart.prefix === part.length) return 'more'
  // If the end of the part is gone, the text was shortened.
  const isLike = ofPart.suffix >= ALIKE && (ofPart.prefix + ofPart.suffix) * 2 >= part.length
  return isLike ? 'part' : 'whole'
}
