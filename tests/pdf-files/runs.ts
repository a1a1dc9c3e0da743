/** Texts in the terms of a typesetter: blocks of runs that are set alike. */
import { curly } from '../../demo/site-page'

/** How a run is set, and where it leads. */
export type Look = {
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isRaised?: boolean
  readonly url?: string
}

export type Run = Look & { readonly text: string }

export type TextBlock = {
  readonly kind: 'title' | 'author' | 'heading' | 'paragraph' | 'note'
  readonly runs: readonly Run[]
}

/** `plain`: `[1]`; `superscript`: the raised figure alone. */
export type Markers = 'plain' | 'superscript'

/** A note's marker in the text; before the note a space follows it. */
export const markerRun = (number: string, markers: Markers): Run =>
  markers === 'plain' ? { text: `[${number}]` } : { text: number, isRaised: true }

const MARKUP = /\[([^\]]+)\]\((https?:[^)]+)\)|<(https?:[^>]+)>|\*([^*]+)\*|\[(\d{1,2})\]/gu

/** The runs of a text in the markup of `demo/site-page.ts`. */
export const runsOf = (text: string, markers: Markers): Run[] => {
  const runs: Run[] = []
  const curled = curly(text)
  const add = (run: Run): void => {
    if (run.text !== '') runs.push(run)
  }
  let end = 0
  for (const match of curled.matchAll(MARKUP)) {
    const [whole, label = '', target, address, italic, number] = match
    add({ text: curled.slice(end, match.index) })
    end = match.index + whole.length
    if (target !== undefined) add({ text: label, url: target })
    else if (address !== undefined) add({ text: address, url: address })
    else if (italic !== undefined) add({ text: italic, isItalic: true })
    else if (number !== undefined) add(markerRun(number, markers))
  }
  add({ text: curled.slice(end) })
  return runs
}

/** The text of blocks alone, one line each. */
export const plainTextOf = (blocks: readonly TextBlock[]): string =>
  blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
