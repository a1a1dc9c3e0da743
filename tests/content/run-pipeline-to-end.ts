/** The program on the specimen article, run until the page has been read. */
import { type Pipeline, runPipeline } from '../../src/content/pipeline'
import type { Settings } from '../../src/core/model/settings/settings'
import { loadPage } from '../page/load-page'
import { noNotes } from './no-notes'
import { SHEETS } from './sheets'
import { plainTranslate, specimenEdition } from './specimen-edition'

/** Loads the page and starts on it; resolves once all is shown, which on a slow machine takes several slices. */
export const runPipelineToEnd = (settings: Settings, html: string): Promise<Pipeline> =>
  new Promise((done) => {
    loadPage(html)
    const pipeline = runPipeline({
      edition: specimenEdition(),
      translate: plainTranslate,
      notes: noNotes(),
      toggle: async () => true,
      openPanel: async () => null,
      rootOf: () => null,
      cite: async () => null,
      correct: async () => null,
    })
    pipeline.onReport(() => done(pipeline))
    pipeline.start()
    pipeline.furnish(SHEETS)
    pipeline.apply(settings)
  })
