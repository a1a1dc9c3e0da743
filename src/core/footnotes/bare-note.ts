/** Cuts from a note what is not its text: its label, and whatever leads back to its markers. */
import type { PageLink, PageText, Span } from '../model/page-text'
import { BACK, type Mark } from './find-marks'
import { BARE, labelNumber, leadingLabel } from './note-label'
import { meets, type PageIndex } from './page-index'

/** Signs with which sites lead back from a note to its marker, also those of their own fonts. */
export const SIGN = /[↩↪↑⤴⤶⬆⮌⮍↵⏎⇑⇧^\ue000-\uf8ff]|\ufe0e|\ufe0f/u
const SPACE = /[\s\u200b]/u
const SIGN_OR_SPACE = new RegExp(`${SIGN.source}|${SPACE.source}`, 'u')
/** The longest label looked for, in UTF-16 units, and the longest target of a link back. */
const LABEL = 60
/** What stands between two links that lead back is no longer than this, in UTF-16 units. */
const BETWEEN = 5

/** Cuts notes of this page; `marks` are the markers that stand before the notes. */
export const noteCutter = (page: PageText, index: PageIndex, marks: readonly Mark[]) => {
  const { text } = page
  const byStart = new Map<number, PageLink>()
  const byEnd = new Map<number, PageLink>()
  for (const link of page.links) {
    if (link.fragment === null) continue
    byStart.set(link.start, link)
    byEnd.set(link.end, link)
  }
  const labels = new Map(page.superscripts.map((span) => [span.start, span]))

  const leadsBack = ({ end, fragment, start }: PageLink, note: number): boolean => {
    const words = text.slice(start, Math.min(end, start + LABEL))
    const target = index.targetOf(fragment)
    if (target === undefined) return BACK.test(fragment ?? '') || words.trim().length <= 3
    if (target.start >= note) return false
    const isAtMark =
      target.end - target.start <= LABEL && meets(marks, { start: target.start - 3, end: target.end + 3 })
    return isAtMark || BACK.test(target.id) || !/[\p{L}\d]/u.test(words)
  }

  /** Another link that leads back, with a comma or a short word before it. `step`: 1 to look behind `at`, -1 before. */
  const nearBack = (
    links: ReadonlyMap<number, PageLink>,
    at: number,
    step: 1 | -1,
    note: number,
  ): PageLink | undefined => {
    for (let far = 1; far <= BETWEEN; far++) {
      const link = links.get(at + far * step)
      if (link && leadsBack(link, note)) return link
    }
    return undefined
  }

  /** Where the text begins behind label, links and signs. */
  const headOf = (number: number, start: number, end: number): number => {
    let at = start
    let isLabelled = false
    let isCut = false
    // A list shows the numbers of its items, so that a bare figure at the beginning is one of the note's words.
    const isItem = index.itemAt(start)?.ordinal === number
    while (at < end) {
      const link = byStart.get(at)
      const raised = labels.get(at)
      const label = isLabelled ? undefined : leadingLabel(text.slice(at, Math.min(end, at + LABEL)))
      if (label?.number === number && !(isItem && label.form === BARE)) at += label.length
      else if (!isLabelled && raised && labelNumber(text.slice(at, raised.end)) === number) at = raised.end
      else if (link && leadsBack(link, start)) {
        at = link.end
        isCut = true
        continue
      } else if (SPACE.test(text[at] ?? '') || SIGN.test(text[at] ?? '')) {
        at += 1
        continue
      } else {
        const next = isCut ? nearBack(byStart, at, 1, start) : undefined
        if (next === undefined) break
        at = next.end
        continue
      }
      isLabelled = true
      // The same figure again, for readers who do not see the raised one.
      const again = String(number)
      if (text.startsWith(again, at) && /[\p{Lu}“"]/u.test(text[at + again.length] ?? '')) at += again.length
    }
    return at
  }

  /** Where the text ends before links and signs, with the brackets around them. */
  const tailOf = (start: number, from: number, to: number): number => {
    let end = to
    for (;;) {
      while (end > from && SPACE.test(text[end - 1] ?? '')) end -= 1
      const whole = byEnd.get(end)
      if (whole && whole.start >= from && whole.start < end && leadsBack(whole, start)) {
        end = whole.start
        continue
      }
      const isClosed = /[\])]/u.test(text[end - 1] ?? '')
      let inner = isClosed ? end - 1 : end
      const cut = inner
      for (let link = byEnd.get(inner); ; link = byEnd.get(inner)) {
        if (link && link.start >= from && link.start < inner && leadsBack(link, start)) inner = link.start
        else if (inner > from && (isClosed ? SIGN_OR_SPACE : SIGN).test(text[inner - 1] ?? '')) inner -= 1
        else break
      }
      if (inner === cut) {
        const last = end < to ? nearBack(byEnd, end, -1, start) : undefined
        if (last === undefined || last.start < from) return end
        end = last.start
      } else if (!isClosed) end = inner
      else if (/[[(]/u.test(text[inner - 1] ?? '')) end = inner - 1
      else return end
    }
  }

  /** The text of a note, whose label is `number`; undefined if nothing is left. */
  return (number: number, { end, start }: Span): Span | undefined => {
    const from = headOf(number, start, end)
    const to = tailOf(start, from, end)
    return to > from ? { start: from, end: to } : undefined
  }
}
