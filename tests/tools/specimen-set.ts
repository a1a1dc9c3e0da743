/** The specimen article's edition as the files of a set, and its saved page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PageContent, type Shape, sitePage } from '../../demo/site-page'
import type { SetContents } from '../../tools/edition/files'
import { specimenEdition } from '../content/specimen-edition'
import { SPECIMEN, SPECIMEN_ADDRESS } from '../page/specimen-content'

export const SPECIMEN_ID = 'the-two-clocks'

/** The set; its passage `c-nowhere` stands nowhere on the page. */
export const specimenSet = (): SetContents => {
  const { article, changes, context, counterpoints, errata, footnotes, works } = specimenEdition()
  const sources = Object.values(works).map((work) => ({
    ...work,
    publisher: 'Quay Press',
    issued: { 'date-parts': [[1999]] as [number[]] },
    accessed: { 'date-parts': [[2020, 4, 1]] as [number[]] },
  }))
  const set: Omit<{ [File in keyof SetContents]: Readonly<unknown> }, 'published.json'> = {
    'article.json': article,
    'sources.json': sources,
    'footnotes.json': footnotes,
    'counterpoints.json': counterpoints,
    'context.json': context,
    'errata.json': errata,
    'timeline.json': [],
    'examined.json': [],
    'index.json': [],
    'CHANGES.md': changes,
  }
  // Tests change it.
  return structuredClone(set) as SetContents
}

const PLAIN: Shape = { markers: 'plain', notes: 'paragraphs', theme: 'current' }

export const savedSpecimen = (content: PageContent = SPECIMEN, shape: Shape = PLAIN): string =>
  sitePage(content, shape, SPECIMEN_ADDRESS)

/** A folder for temporary files, with those given in it; gives the path of each by its name, and the function that removes it. */
export const writeFiles = (files: Readonly<Record<string, string>>): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
