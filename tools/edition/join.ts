/** An edition from the files of its set. */
import { annotationAsWork } from '../../src/core/bibliography/annotation-as-work'
import { annotationsOf } from '../../src/core/model/card/annotation'
import type { Article } from '../../src/core/model/edition/article'
import type { ArticleSummary, Edition, FullEdition } from '../../src/core/model/edition/edition'
import { CHANGES_FILE } from './changes'
import { editionAsWork } from './edition-as-work'
import type { SetContents } from './files'
import { nameIndex } from './name-index'
import { renderWorks } from './render-works'

/** Joins the files of a sound set. Its citations are rendered when they are asked for. */
export const joinSet = (contents: SetContents): FullEdition => {
  const { $schema: _, ...article } = contents['article.json']
  const sources = contents['sources.json']
  const citation = editionAsWork(article)
  const edition: Edition = {
    article,
    works: Object.fromEntries(sources.map((source) => [source.id, source])),
    footnotes: contents['footnotes.json'],
    counterpoints: contents['counterpoints.json'],
    context: contents['context.json'],
    errata: contents['errata.json'],
    citation,
  }
  const annotations = annotationsOf(edition).map((annotation) => annotationAsWork(annotation, citation, article))
  let rendered: FullEdition['rendered'] | undefined
  return {
    ...edition,
    // It takes seconds, and few of those who read a set ask for it.
    get rendered() {
      rendered ??= renderWorks([...sources, citation, ...annotations])
      return rendered
    },
    timeline: contents['timeline.json'],
    index: nameIndex(contents),
    examined: contents['examined.json'],
    changes: contents[CHANGES_FILE],
  }
}

/** What is compiled into the extension's pages of every article, so that they know it without loading its set. */
export const articleSummary = (article: Article): ArticleSummary => {
  const { id, title, language, author, publisher, issued, canonical, address } = article
  return { id, title, language, author, publisher, issued, canonical, address }
}
