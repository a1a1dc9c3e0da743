/** Lays an edition over the pages: the very program that does so on the article's web page. */
import type { FullEdition } from '../core/model/edition/edition'

const load = (document: Document, address: string): Promise<void> =>
  new Promise((done, failed) => {
    const script = document.createElement('script')
    script.src = address
    script.addEventListener('load', () => done())
    script.addEventListener('error', () => failed(new Error(`${address} is not in the package`)))
    document.body.append(script)
  })

/**
 * Loads the set and the program from the package. The set's article is told to stand at this page's address, so that the program begins.
 * @returns rejects if the package lacks a file
 */
export const layOver = async (document: Document, { article }: Pick<FullEdition, 'article'>): Promise<void> => {
  await load(document, `../content/${article.id}.js`)
  const edition = globalThis.counterpointEdition
  if (edition === undefined) throw new Error(`no set for ${article.id}`)
  const { hostname, pathname } = document.location
  const here = { hosts: [hostname], path: pathname }
  globalThis.counterpointEdition = { ...edition, article: { ...edition.article, address: here } }
  globalThis.counterpointPage = {
    bringNotes: () =>
      load(document, '../content/notes.js').then(
        () => true,
        () => false,
      ),
    pageOf: ({ startContainer }) => {
      const sheet = startContainer.parentElement?.closest<HTMLElement>('[data-page]')
      return sheet ? Number(sheet.dataset['page']) : undefined
    },
  }
  await load(document, '../content/main.js')
}
