/**
 * `npm run shots`: pictures of every surface, light and dark, narrow and wide, into `out/shots`, with a page to look through them. The
 * article's own page is used where it stands beside the project, ours otherwise.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fullTextFolder } from '../demo/full-text'
import { precisPage } from '../demo/precis-page'
import { reportOf } from './browser/ask-article'
import type { BrowserKind } from './browser/browsers'
import { type Session, startSession } from './browser/session'
import { shippedEdition } from './edition/shipped-edition'
import { createCamera, LOOKS, type Look } from './shots/camera'
import { writeContactSheet } from './shots/contact-sheet'
import { type ArticleShots, cardsOf, shootApparatus, shootCards, shootDialogs, shootPrint } from './shots/shoot-article'
import { shootPage, shootPanel, shootPopup, shootTimeline } from './shots/shoot-pages'

const OUTPUT = resolve('out/shots')
/** A dark site, whatever the saved page has. */
const DARK = '<style>body{background:#15181c!important;color:#d9d6d0!important}</style></head>'
const FORCED: Look = { width: 1280, scheme: 'dark', forced: true }
const ZOOMED: Look = { width: 1280, scheme: 'light', zoom: 2 }
/** As WCAG 2.2, 1.4.10, has it: 320 CSS pixels. */
const REFLOWED: Look = { width: 1280, scheme: 'light', zoom: 4 }
const TABLET: Look = { width: 768, scheme: 'light' }
/** Has a margin that cards stand in. */
const DESKTOP: Look = { width: 1920, scheme: 'light' }
const WIDE: Look = { width: 1280, scheme: 'light' }
const NARROW: Look = { width: 360, scheme: 'light' }
const LANGUAGES = { de: 'German', fr: 'French', ru: 'Russian', zh_CN: 'Chinese' }
const IN_FIREFOX: Look = { ...WIDE, as: 'Firefox' }

const folder = fullTextFolder()
const html = folder === undefined ? precisPage(shippedEdition()) : readFileSync(join(folder, 'live.html'), 'utf8')
const inScheme = (scheme: Look['scheme']): string => (scheme === 'dark' ? html.replace('</head>', DARK) : html)
/** The page without some of its paragraphs, so that some annotations have no place. */
const changed = html.replace(/<p>.*?<\/p>/gsu, (paragraph, at: number) => (at % 3 === 0 ? '<p>…</p>' : paragraph))

const edition = shippedEdition()

rmSync(OUTPUT, { recursive: true, force: true })

const OPTIONS = { group: 'Settings', path: 'options/options.html', there: 'table' }
const WELCOME = { group: 'First run', path: 'welcome/welcome.html', there: 'counterpoint-overlay' }

const camera = createCamera(OUTPUT)

/** The tab that has the article. */
const tabOf = ({ driver }: Session): Promise<number> =>
  driver.inExtension<number>(`async () => {
    for (const { id } of await chrome.tabs.query({}))
      if (await chrome.tabs.sendMessage(id, { type: 'report' }).catch(() => false)) return id
  }`)

const inChromium = async (session: Session): Promise<void> => {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await session.openArticle(inScheme(scheme))
    const cards = cardsOf(edition, await reportOf(session.driver))
    const shots: ArticleShots = { session, camera, page, cards }
    for (const look of LOOKS.filter((each) => each.scheme === scheme)) {
      await shootCards(shots, look)
      await shootDialogs(shots, look)
      for (const card of cards.slice(1, 2)) await shootApparatus(shots, card, look)
    }
    const some = { ...shots, cards: cards.filter((_, index) => index % 4 === 1) }
    if (scheme === 'light') {
      for (const look of [ZOOMED, REFLOWED, TABLET, DESKTOP]) await shootCards(some, look)
      await shootPopup(session, camera, await tabOf(session), [...LOOKS, FORCED])
      await camera.dress(page, WIDE)
      await shootPrint(shots)
    } else await shootCards(some, FORCED)
    await page.close()
  }
  const article = await session.openArticle(changed)
  const panel = await session.openPanel(article)
  for (const look of LOOKS) await shootPanel(camera, panel, look)
  await shootPanel(camera, panel, ZOOMED, ['outline', 'timeline', 'sources'])
  await shootPanel(camera, panel, { ...FORCED, width: 360 }, ['outline', 'timeline', 'sources', 'search'])
  await shootTimeline(camera, panel, NARROW)
  await panel.close()
  await article.close()
  for (const page of [OPTIONS, WELCOME])
    await shootPage(session, camera, page, [...LOOKS, FORCED, ZOOMED, REFLOWED, TABLET, DESKTOP])
}

const inLanguage =
  (as: string) =>
  async (session: Session): Promise<void> => {
    const narrow: Look = { ...NARROW, as }
    const page = await session.openArticle(html)
    const cards = cardsOf(edition, await reportOf(session.driver)).filter((_, index) => index % 4 === 1)
    await shootCards({ session, camera, page, cards }, narrow)
    await shootPopup(session, camera, await tabOf(session), [narrow])
    await shootPanel(camera, await session.openPanel(page), narrow)
    for (const own of [OPTIONS, WELCOME]) await shootPage(session, camera, own, [narrow, { ...WIDE, as }])
  }

const inFirefox = async (session: Session): Promise<void> => {
  const article = await session.openArticle(html)
  const cards = cardsOf(edition, await reportOf(session.driver)).filter((_, index) => index % 4 === 1)
  await shootCards({ session, camera, page: article, cards }, IN_FIREFOX)
  const panel = await session.openPanel(article)
  await shootPanel(camera, panel, { ...IN_FIREFOX, width: 360 })
  await shootPage(session, camera, OPTIONS, [IN_FIREFOX])
  await shootPage(session, camera, WELCOME, [IN_FIREFOX])
}

const run = async (
  kind: BrowserKind,
  lang: string | undefined,
  shoot: (session: Session) => Promise<void>,
): Promise<void> => {
  const session = await startSession(kind, { fresh: true, ...(lang !== undefined && { lang }) })
  try {
    await shoot(session)
  } finally {
    await session.close()
  }
}

await run('chromium', undefined, inChromium)
for (const [lang, name] of Object.entries(LANGUAGES)) await run('chromium', lang, inLanguage(name))
await run('firefox', undefined, inFirefox)
writeContactSheet(OUTPUT, camera.shots)
console.log(`${camera.shots.length} pictures: ${join(OUTPUT, 'index.html')}`)
