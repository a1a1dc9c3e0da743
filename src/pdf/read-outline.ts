/** The outline that a PDF may have, with the pages that it leads to. */
import type { PDFDocumentProxy } from 'pdfjs-dist'

export type OutlineEntry = {
  readonly title: string
  /** From 1; null where it leads to no page of the file. */
  readonly page: number | null
  readonly entries: readonly OutlineEntry[]
}

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** How deep and how long an outline is followed: that of a hostile file has no end. */
const DEEPEST = 6
const MOST = 1000

/** Reads the outline; empty if there is none, or none that can be read. */
export const readOutline = async (pdf: PDFDocumentProxy): Promise<OutlineEntry[]> => {
  let left = MOST
  const pageOf = async (dest: Node['dest']): Promise<number | null> => {
    try {
      const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      const [target] = explicit ?? []
      if (typeof target === 'number') return target + 1
      return target === undefined || target === null ? null : (await pdf.getPageIndex(target)) + 1
    } catch {
      return null
    }
  }
  const read = async (nodes: readonly Node[], depth: number): Promise<OutlineEntry[]> => {
    const entries: OutlineEntry[] = []
    for (const { dest, items, title } of nodes) {
      left -= 1
      if (left < 0) break
      const inner = depth < DEEPEST ? await read(items ?? [], depth + 1) : []
      entries.push({ title: title.trim(), page: await pageOf(dest), entries: inner })
    }
    return entries
  }
  try {
    return await read((await pdf.getOutline()) ?? [], 1)
  } catch {
    return []
  }
}
