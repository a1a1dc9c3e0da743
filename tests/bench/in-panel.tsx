/** Runs in the page of the panel's measurement: the panel as it ships, and a bare render of the same rows by Preact. */
import { type ComponentChild, h, render } from 'preact'
import type { FullEdition } from '../../src/core/model/edition/edition'
import { loadWhenIdle } from '../../src/panel/load-when-idle'
import { createCopies } from '../../src/panel/notes/copies'
import { createPanelNotes } from '../../src/panel/notes/panel-notes'
import { type Own, PanelView } from '../../src/panel/PanelView'
import type { OnArticle, PanelActions } from '../../src/panel/panel-state'
import { Strings } from '../../src/ui/strings'
import { translate } from '../../tools/export/messages'
import { reportFor } from './repeat-edition'

/** Milliseconds until all rows are there and the browser has drawn them; `tasks` are those of 50 ms and more, as the browser reports them. */
export type Step = {
  readonly name: string
  readonly ours: number
  readonly bare: number
  readonly rows: number
  readonly tasks: readonly number[]
}

const actions: PanelActions = {
  openArticle: () => {},
  loadAgain: () => {},
  openSettings: () => {},
  openPdf: () => {},
  visit: async () => true,
  show: async () => true,
  goBack: async () => true,
  copy: async () => 'formatted',
  inEnglish: async () => translate,
  download: () => {},
  placeNote: async () => true,
  packNotes: async (text) => new Blob([text]),
  readNotesFile: async () => ({ refused: 'json' }),
}

/** The reader has no notes of their own. */
const own: Own = {
  notes: createPanelNotes({
    load: async () => ({ notes: [], foreign: [] }),
    trial: async () => null,
    write: async () => ({ problem: 'failing' }),
    importNotes: async () => ({ count: 0 }),
    emptyTrash: async () => {},
    onChanged: () => () => {},
  }),
  copies: createCopies({
    loadMarks: async () => ({ copied: 0, dismissed: 0 }),
    setMark: async () => {},
    storageUse: async () => ({ bytes: 0, quota: null }),
  }),
}

const tasks: number[] = []
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) tasks.push(duration)
}).observe({ type: 'longtask' })

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const drawn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
const LISTS = '.view:not([hidden] *)'
const rows = (): number => document.querySelectorAll(`${LISTS} li`).length

/** From now until no row has come for a while; that while is not counted. */
const untilWhole = async (start: number): Promise<number> => {
  let last = -1
  let at = start
  for (let quiet = 0; quiet < 5; ) {
    await drawn()
    const count = rows()
    if (count === last) quiet += 1
    else {
      quiet = 0
      last = count
      at = performance.now()
    }
  }
  return at - start
}

type Copy =
  | string
  | { readonly tag: string; readonly props: Record<string, string>; readonly children: readonly Copy[] }

const copyOf = (node: Node): Copy[] => {
  if (node.nodeType === Node.TEXT_NODE) return [(node as Text).data]
  if (!(node instanceof Element)) return []
  const props = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  return [{ tag: node.localName, props, children: [...node.childNodes].flatMap(copyOf) }]
}
const drawCopy = (copy: Copy): ComponentChild =>
  typeof copy === 'string' ? copy : h(copy.tag, copy.props, copy.children.map(drawCopy))

const rowsShown = (): Copy[] => [...document.querySelectorAll(`${LISTS} section`)].flatMap(copyOf)

/** The very rows that the panel shows now, drawn by Preact at once and with nothing else, in the same place with the same styles. */
const bareRender = async (panel: Element, lists = rowsShown()): Promise<number> => {
  const bare = document.createElement('div')
  bare.className = 'view'
  panel.setAttribute('hidden', '')
  document.body.prepend(bare)
  await wait(50)
  const start = performance.now()
  render(h('div', {}, lists.map(drawCopy)), bare)
  await drawn()
  const ms = performance.now() - start
  render(null, bare)
  bare.remove()
  panel.removeAttribute('hidden')
  await wait(50)
  return ms
}

const QUERIES = ['c', 'ch', 'china', 'china en']

/** Opens the panel and types, each step measured; the report is made beforehand, as the tab makes it. */
const measurePanel = async (edition: FullEdition, script: string): Promise<{ steps: Step[]; opened: Copy[] }> => {
  const report = reportFor(edition)
  const panel = document.body.appendChild(document.createElement('div'))
  const steps: Step[] = []
  const draw = (state: OnArticle): void =>
    render(
      <Strings.Provider value={translate}>
        <PanelView state={state} articles={[]} version="1" own={own} actions={actions} />
      </Strings.Provider>,
      panel,
    )
  const done = async (name: string, ours: number): Promise<void> => {
    await wait(80)
    const during = tasks.splice(0)
    const count = rows()
    const bare = await bareRender(panel)
    await wait(80)
    tasks.length = 0
    steps.push({ name, ours, bare, rows: count, tasks: during })
  }
  const state: OnArticle = { status: 'article', tab: 1, article: edition.article, report }
  await wait(200)
  tasks.length = 0

  const start = performance.now()
  draw(state)
  const loading = loadWhenIdle(script).then((loaded) => {
    if (loaded === undefined) throw new Error('the set was not loaded')
    draw({ ...state, edition: loaded })
  })
  const opened = await untilWhole(start)
  await loading
  await wait(500)
  const first = rowsShown()
  await done('opening', opened)

  const field = document.querySelector('input')
  if (field === null) throw new Error('no search field')
  for (const query of QUERIES) {
    const typed = performance.now()
    field.value = query
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await done(`typing ${JSON.stringify(query)}`, await untilWhole(typed))
  }
  return { steps, opened: first }
}

/** The bare render of rows on a page that has drawn nothing yet, as the panel had not when it was opened. */
const measureBare = async (lists: Copy[]): Promise<number> => {
  await wait(200)
  return bareRender(document.createElement('div'), lists)
}

Object.assign(globalThis, { measureBare, measurePanel })
