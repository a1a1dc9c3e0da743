/** A stretch of the page's text as runs with their emphasis and links, so that a card can set it anew. */
import type { PageText, Span, TextRun } from '../model/page-text'

const covers = (spans: readonly Span[], offset: number): boolean =>
  spans.some(({ start, end }) => start <= offset && offset < end)

/** The runs of `span`; white space is collapsed and none stands at either end. */
export const noteRuns = (page: PageText, span: Span): TextRun[] => {
  const inside = (edge: number): boolean => edge > span.start && edge < span.end
  const links = page.links.filter((link) => link.url !== null && link.start < span.end && link.end > span.start)
  const edges = [...links, ...page.emphases].flatMap(({ start, end }) => [start, end]).filter(inside)
  const cuts = [...new Set([span.start, ...edges, span.end])].sort((a, b) => a - b)

  const runs: TextRun[] = []
  let afterSpace = true
  cuts.slice(0, -1).forEach((start, i) => {
    let text = page.text.slice(start, cuts[i + 1]).replace(/\s+/gu, ' ')
    if (afterSpace) text = text.trimStart()
    if (text === '') return
    afterSpace = text.endsWith(' ')
    const url = links.find((link) => link.start <= start && start < link.end)?.url
    runs.push({ text, ...(covers(page.emphases, start) && { emphasis: true as const }), ...(url && { url }) })
  })
  return trimmedEnd(runs)
}

const trimmedEnd = (runs: TextRun[]): TextRun[] => {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const text = last.text.trimEnd()
  return text === '' ? trimmedEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }]
}
