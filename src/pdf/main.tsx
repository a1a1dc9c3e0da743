/** Entry of the reading page for PDFs: takes a file, reads it, shows its pages, and lays the edition over them. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { render } from 'preact'
import { loadEdition } from '../browser/editions'
import { fetchPdf } from '../browser/fetch-pdf'
import { followSettings } from '../browser/follow-settings'
import { translate } from '../browser/strings'
import { openPage, type PdfLink, pdfLink } from '../browser/tabs'
import { placesOfPdf } from '../core/pdf-text/pdf-places'
import { readPdfText } from '../core/pdf-text/read-pdf-text'
import type { Translate } from '../core/texts/translate'
import { Strings } from '../ui/strings'
import { drawPages } from './draw-pages'
import { drawText } from './draw-text'
import { FIND_FIELD } from './FindField'
import { createFinder, type Finder } from './find-on-pages'
import { layOver } from './lay-over'
import { isPdf, openPdf } from './open-pdf'
import { type PdfActions, type PdfState, PdfView } from './PdfView'
import { createPageView, type PageView } from './page-view'
import { readOutline } from './read-outline'
import { type ReadPages, readPages } from './read-pages'
import { whichArticle } from './which-article'

/** What is larger is read only if the reader says so: in megabytes, and in pages. */
const MOST_MEGABYTES = 50
const MOST_PAGES = 500
/** Fewer characters a page than this are no text, but numbers on pictures. */
const LEAST_CHARACTERS = 20

let t: Translate = translate
let state: PdfState = { status: 'empty' }
/** What waits for the reader's answer. */
let unlock: ((password: string | null) => void) | undefined
let readAll: (() => void) | undefined
let file: File | undefined
/** How many files were taken; the last one counts. */
let opening = 0
let view: PageView | undefined
let finder: Finder | undefined

const frame = document.createElement('div')
document.body.append(frame)

const show = (next: PdfState): void => {
  state = next
  draw()
}

const actions: PdfActions = {
  choose: (chosen) => void take(chosen),
  unlock: (password) => unlock?.(password),
  readAll: () => readAll?.(),
  goTo: (page) => view?.goTo(page),
  zoom: (to) => view?.zoom(to),
  find: (words) => finder?.find(words) ?? { at: 0, all: 0 },
  step: (by) => finder?.step(by) ?? { at: 0, all: 0 },
  // The browser's own viewer prints a file as it is.
  print: () => void (file && openPage(URL.createObjectURL(file))),
  another: () => location.reload(),
}

const draw = (): void =>
  render(
    <Strings.Provider value={t}>
      <PdfView state={state} articles={__ARTICLES__} actions={actions} />
    </Strings.Provider>,
    frame,
  )

const askPassword =
  (name: string) =>
  (wrong: boolean): Promise<string | null> =>
    new Promise((answer) => {
      unlock = answer
      show({ status: 'password', name, wrong })
    })

const titleOf = async (pdf: PDFDocumentProxy): Promise<string | null> => {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const title = (info as { Title?: unknown }).Title
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null
}

const open = async (chosen: File): Promise<void> => {
  const { name, size } = chosen
  file = chosen
  const megabytes = Math.ceil(size / 1e6)
  show({ status: 'reading', name, done: 0, all: 1 })
  opening += 1
  const mine = opening
  const confirm = (amount: number, of: 'pages' | 'megabytes'): Promise<void> =>
    new Promise((go) => {
      readAll = go
      show({ status: 'large', name, amount, of })
    })
  if (megabytes > MOST_MEGABYTES) await confirm(megabytes, 'megabytes')
  const opened = await openPdf(new Uint8Array(await chosen.arrayBuffer()), askPassword(name))
  // Another file may have been dropped meanwhile.
  if ('problem' in opened) {
    if (mine === opening) show({ status: 'failed', name, problem: opened.problem, title: null })
    return
  }
  const { pdf } = opened
  if (pdf.numPages > MOST_PAGES) await confirm(pdf.numPages, 'pages')
  const read = await readPages(pdf, (done) => {
    if (mine === opening) show({ status: 'reading', name, done, all: pdf.numPages })
  })
  if (mine === opening) await showPages(chosen, pdf, read)
  else void pdf.loadingTask.destroy()
}

/** Opens a file; one that the system does not let us read is said to be damaged. */
const take = (chosen: File): Promise<void> => {
  const taken = open(chosen)
  const mine = opening
  return taken.catch(() => {
    if (mine === opening) show({ status: 'failed', name: chosen.name, problem: 'damaged', title: null })
  })
}

/** Reads what a link of a page leads to. What is no PDF is the site's request for something, which is the reader's to answer. */
const openLink = async ({ address, tabId }: PdfLink): Promise<void> => {
  const name = new URL(address).pathname
  show({ status: 'reading', name, done: 0, all: 1 })
  const bytes = await fetchPdf(tabId, address)
  if (bytes === null || !isPdf(bytes)) return show({ status: 'failed', name, problem: 'no_link', title: null })
  await take(new File([bytes], name.split('/').findLast((part) => part !== '') ?? name, { type: 'application/pdf' }))
}

const showPages = async ({ name }: File, pdf: PDFDocumentProxy, { damaged, pages }: ReadPages): Promise<void> => {
  const fail = async (problem: 'damaged' | 'no_text' | 'other_article'): Promise<void> => {
    const title = await titleOf(pdf)
    void pdf.loadingTask.destroy()
    show({ status: 'failed', name, problem, title })
  }
  if (damaged === pages.length) return fail('damaged')
  const blocks = readPdfText(pages)
  const { text } = placesOfPdf(blocks).page
  if (text.trim().length < LEAST_CHARACTERS * pages.length) return fail('no_text')
  const editions = await Promise.all(__ARTICLES__.map(({ id }) => loadEdition(id)))
  const edition = whichArticle(
    text,
    editions.flatMap((each) => each ?? []),
  )
  if (edition === undefined) return fail('other_article')

  const paper = document.createElement('main')
  paper.className = 'paper'
  paper.lang = edition.article.language
  const sheets = drawText(document, paper, pages, blocks, (number) => t('pdf_page', String(number)))
  document.body.append(paper)
  document.title = edition.article.title
  finder = createFinder(paper)
  const outline = await readOutline(pdf)
  const pictures = drawPages(pdf, sheets, window)
  let drawnAt = 0
  view = createPageView(paper, sheets, (now) => {
    if (now.percent !== drawnAt) pictures.resized()
    drawnAt = now.percent
    show({ status: 'open', name, damaged, outline, pages: pages.length, ...now })
  })
  await layOver(document, edition)
}

// A file that is dropped beside the place for it would otherwise replace the page.
for (const kind of ['dragover', 'drop'] as const) addEventListener(kind, (event) => event.preventDefault())
// The browser's own search would find nothing over a line's end.
addEventListener('keydown', (event) => {
  const field = document.getElementById(FIND_FIELD)
  const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f'
  if (!isFind || !(field instanceof HTMLInputElement) || field === document.activeElement) return
  event.preventDefault()
  field.focus()
  field.select()
})
document.documentElement.lang = translate('locale')
draw()
const link = pdfLink(location)
if (link !== undefined) {
  // Read again, the page begins anew.
  history.replaceState(null, '', location.pathname)
  void openLink(link)
}
followSettings(document, (next) => {
  t = next
  draw()
})
