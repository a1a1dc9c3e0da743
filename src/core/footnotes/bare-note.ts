/** Cuts from a note what is not its text: its label, and whatever leads back to its markers. */
import type { PageLink, PageText, Span } from '../model/page/page-text'
import { BACK, type Mark } from './find-marks'
import { BARE, labelNumber, leadingLabel } from './note-label'
import { meets, type PageIndex, within } from './page-index'

/** Signs with which sites lead back from a note to its marker, also those of their own fonts. */
export const SIGN = /[↩↪↑⤴⤶⬆⮌⮍↵⏎⇑⇧^\ue000-\uf8ff]|\ufe0e|\ufe0f/u
const SPACE = /[\s\u200b]/u
/** What stands between two links that lead back is no longer than this, in UTF-16 units: a comma or a short word. */
const BETWEEN = 5
/** The longest label, and the longest element around a marker, in UTF-16 units. */
const LONGEST = 60

/** Cuts notes of this page; `marks` are the markers that stand before the notes. */
export const noteCutter = (page: PageText, index: PageIndex, marks: readonly Mark[]) => {
  const { text } = page
  const links = page.links.filter(({ fragment }) => fragment !== null).sort((a, b) => a.start - b.start)
  const raised = new Map(page.superscripts.map((span) => [span.start, span]))

  const leadsBack = ({ end, fragment, start }: PageLink, note: number): boolean => {
    const words = text.slice(start, Math.min(end, start + LONGEST))
    const target = index.targetOf(fragment)
    if (target === undefined) return BACK.test(fragment ?? '') || words.trim().length <= 3
    if (target.start >= note) return false
    const around = { start: target.start - 3, end: target.end + 3 }
    return (
      BACK.test(target.id) ||
      !/[\p{L}\d]/u.test(words) ||
      (target.end - target.start <= LONGEST && meets(marks, around))
    )
  }

  /** The note's text, unit for unit, with a sign for each unit of a link that leads back. */
  const withSigns = (note: Span): string => {
    let signs = ''
    let at = note.start
    for (const link of within(links, note)) {
      const end = Math.min(link.end, note.end)
      if (end <= at || !leadsBack(link, note.start)) continue
      signs += text.slice(at, link.start) + '^'.repeat(end - link.start)
      at = end
    }
    return signs + text.slice(at, note.end)
  }

  /** How long label and signs are at the beginning of a note. */
  const headOf = (signs: string, number: number, note: Span): number => {
    const isSign = (offset: number): boolean => SIGN.test(signs[offset] ?? '')
    let at = 0
    let isLabelled = false
    let isCut = false
    for (;;) {
      const label = isLabelled ? undefined : leadingLabel(text.slice(note.start + at, note.end))
      const sup = isLabelled ? undefined : raised.get(note.start + at)
      // A list shows the numbers of its items, so that a bare figure at the beginning is one of the note's words.
      const isOwn = label?.form === BARE && index.itemAt(note.start)?.ordinal === number
      const length =
        label?.number === number && !isOwn
          ? label.length
          : sup && labelNumber(text.slice(sup.start, sup.end)) === number
            ? sup.end - sup.start
            : 0
      if (length > 0) {
        at += length
        isLabelled = true
        // The same figure again, for readers who do not see the raised one.
        const again = new RegExp(`^${number}(?=[\\p{Lu}“"])`, 'u').exec(signs.slice(at, at + LONGEST))
        at += again?.[0].length ?? 0
      } else if (isSign(at) || SPACE.test(signs[at] ?? '')) {
        isCut ||= isSign(at)
        at += 1
      } else {
        const next = isCut ? [...signs.slice(at, at + BETWEEN + 1)].findIndex((_, far) => isSign(at + far)) : -1
        if (next < 0) return at
        at += next
      }
    }
  }

  /** Where the note's text ends, before signs and the brackets around them. */
  const tailOf = (signs: string): number => {
    let end = signs.length
    let isCut = false
    for (;;) {
      while (SPACE.test(signs[end - 1] ?? '')) end -= 1
      let inner = /[\])]/u.test(signs[end - 1] ?? '') ? end - 1 : end
      const isClosed = inner < end
      const from = inner
      while (SIGN.test(signs[inner - 1] ?? '') || (isClosed && SPACE.test(signs[inner - 1] ?? ''))) inner -= 1
      const isOpened = /[[(]/u.test(signs[inner - 1] ?? '')
      if (inner < from && (!isClosed || isOpened)) {
        end = isClosed ? inner - 1 : inner
        isCut = true
      } else {
        const near = isCut ? [...signs.slice(Math.max(0, end - BETWEEN - 1), end)].reverse() : []
        const next = near.findIndex((unit) => SIGN.test(unit))
        if (next < 0) return end
        end -= next
      }
    }
  }

  /** The text of a note, whose label is `number`; undefined if nothing is left. */
  return (number: number, note: Span): Span | undefined => {
    const signs = withSigns(note)
    const from = headOf(signs, number, note)
    const to = tailOf(signs)
    return to > from ? { start: note.start + from, end: note.start + to } : undefined
  }
}
