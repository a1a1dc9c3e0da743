/** The pictures of the pages: drawn as they come near, and let go again when they are far. */
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'
import type { Sheet } from './draw-text'
import { type PictureBox, pictureBoxes } from './picture-boxes'

/** Pages are drawn that are so near to the window, in heights of it. */
const NEAR = '100%'
/** A picture has at most so many pixels; a larger one is drawn less sharp. Some systems cannot do more than sixteen million. */
const MOST_PIXELS = 16_000_000
/** How long a change of size rests before pages are drawn anew, in ms; until then the pictures are stretched. */
const RESTS = 150

export type Pictures = {
  /** Draws what is near anew, at the size that it has now. */
  resized(): void
}

type Picture = { readonly canvas: HTMLCanvasElement; task: RenderTask | undefined }

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`

/** Stands over a picture of the page, which a dark page shows as it is. */
const boxOver = (document: Document, { height, left, top, width }: PictureBox): HTMLElement => {
  const box = document.createElement('span')
  box.className = 'picture'
  Object.assign(box.style, {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  })
  return box
}

/** Draws the pictures behind the text of `sheets` for as long as the page is open. */
export const drawPages = (
  pdf: PDFDocumentProxy,
  sheets: readonly Sheet[],
  window: Window & typeof globalThis,
): Pictures => {
  const { document } = window
  const drawn = new Map<Element, Picture>()

  /** Takes off what was drawn, be it at this size or an earlier one. */
  const clear = (element: Element): void => {
    for (const layer of element.querySelectorAll('.drawn')) layer.remove()
  }

  const letGo = (element: Element): void => {
    const picture = drawn.get(element)
    if (picture === undefined) return
    drawn.delete(element)
    picture.task?.cancel()
    clear(element)
    // Otherwise the browser may keep the pixels for a while.
    picture.canvas.width = 0
  }

  const draw = async (element: HTMLElement): Promise<void> => {
    const number = sheets.findIndex((sheet) => sheet.element === element) + 1
    const layer = document.createElement('span')
    layer.className = 'drawn'
    layer.setAttribute('aria-hidden', 'true')
    const canvas = document.createElement('canvas')
    layer.append(canvas)
    const picture: Picture = { canvas, task: undefined }
    // That of another size may still be on its way.
    drawn.get(element)?.task?.cancel()
    drawn.set(element, picture)
    const isWanted = (): boolean => drawn.get(element) === picture
    let page: PDFPageProxy | undefined
    try {
      page = await pdf.getPage(number)
      // The reader may be far away by now.
      if (!isWanted()) return
      const { height, width } = page.getViewport({ scale: 1 })
      const wanted = (element.clientWidth / width) * window.devicePixelRatio
      const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)))
      const viewport = page.getViewport({ scale })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      picture.task = page.render({ canvas, viewport, recordImages: true })
      await picture.task.promise
      if (!isWanted()) return
      const boxes = pictureBoxes((page.imageCoordinates as ArrayLike<number> | null) ?? [])
      layer.append(...boxes.map((box) => boxOver(document, box)))
      clear(element)
      element.prepend(layer)
    } catch {
      // Called off, or damaged: the sheet stays as it is.
    } finally {
      if (!isWanted()) canvas.width = 0
      page?.cleanup()
    }
  }

  const near = new Set<HTMLElement>()
  const watch = new window.IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const element = target as HTMLElement
        if (isIntersecting) {
          near.add(element)
          void draw(element)
        } else {
          near.delete(element)
          letGo(element)
        }
      }
    },
    { rootMargin: `${NEAR} 0px` },
  )
  for (const { element } of sheets) watch.observe(element)
  let resting = 0
  return {
    resized: () => {
      window.clearTimeout(resting)
      resting = window.setTimeout(() => {
        for (const element of near) void draw(element)
      }, RESTS)
    },
  }
}
