/** Which page is before the reader, and how large. */
import type { Sheet } from './draw-text'
import { factorOf, larger, smaller, type Zoom } from './zoom'

export type PageNow = { readonly page: number; readonly percent: number; readonly isFitted: boolean }

export type PageView = {
  /** @param page from 1 */
  goTo(page: number): void
  zoom(to: 'larger' | 'smaller' | 'fit'): void
}

/** The page at this part of the window's height is the one that is read. */
const READING_LINE = 1 / 3

/** Keeps the zoom on `paper`, and tells at once and at each change which page is read and at what size. */
export const createPageView = (
  paper: HTMLElement,
  sheets: readonly Sheet[],
  tell: (now: PageNow) => void,
): PageView => {
  const widest = Math.max(...sheets.map(({ page }) => page.width))
  let zoom: Zoom = 'fit'
  let told = ''
  const factor = (): number => factorOf(zoom, widest, document.documentElement.clientWidth)
  const pageNow = (): number => {
    const line = innerHeight * READING_LINE
    const index = sheets.findIndex(({ element }) => element.getBoundingClientRect().bottom > line)
    return index < 0 ? sheets.length : index + 1
  }
  const look = (): void => {
    const now = { page: pageNow(), percent: Math.round(factor() * 100), isFitted: zoom === 'fit' }
    const text = JSON.stringify(now)
    if (text === told) return
    told = text
    tell(now)
  }
  /** The place in the page that is before the reader stays there. */
  const resize = (): void => {
    const sheet = sheets[pageNow() - 1]?.element
    const line = innerHeight * READING_LINE
    const box = sheet?.getBoundingClientRect()
    const part = box === undefined || box.height === 0 ? 0 : (line - box.top) / box.height
    paper.style.setProperty('--zoom', String(factor()))
    const after = sheet?.getBoundingClientRect()
    if (after !== undefined && scrollY > 0)
      scrollBy({ top: after.top + part * after.height - line, behavior: 'instant' })
    look()
  }
  addEventListener('resize', resize)
  addEventListener('scroll', look, { passive: true })
  resize()
  return {
    goTo: (page) => sheets[page - 1]?.element.scrollIntoView({ block: 'start' }),
    zoom: (to) => {
      zoom = to === 'fit' ? 'fit' : (to === 'larger' ? larger : smaller)(factor())
      resize()
    },
  }
}
