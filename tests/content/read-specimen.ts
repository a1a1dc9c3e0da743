/** The specimen article on a page of some shape, read with its edition. */
import { type Shape, sitePage } from '../../demo/site-page'
import { type Reading, readArticle } from '../../src/content/reading'
import { type Annotation, annotationsOf } from '../../src/core/model/card/annotation'
import type { Edition } from '../../src/core/model/edition/edition'
import { runSteps } from '../../src/core/steps/steps'
import { loadPage } from '../page/load-page'
import { SPECIMEN, SPECIMEN_ADDRESS } from '../page/specimen-content'
import { specimenEdition } from './specimen-edition'

export const PLAIN: Shape = { markers: 'plain', notes: 'paragraphs', theme: 'current' }
export const LINKED: Shape = { markers: 'plugin', notes: 'list', theme: 'current' }

export type Read = { readonly edition: Edition; readonly annotations: readonly Annotation[]; readonly reading: Reading }

export const specimenPage = (shape: Shape = PLAIN): string => sitePage(SPECIMEN, shape, SPECIMEN_ADDRESS)

/** Loads the page and reads the article; an error where it is not found. */
export const readSpecimen = (shape: Shape = PLAIN, more: Partial<Edition> = {}): Read => {
  const edition = specimenEdition(more)
  const annotations = annotationsOf(edition)
  const reading = runSteps(readArticle(loadPage(specimenPage(shape)), edition, annotations))
  if (reading === null) throw new Error('the article was not found')
  return { edition, annotations, reading }
}

/** The annotation of that id. */
export const annotationOf = ({ annotations }: Read, id: string): Annotation => {
  const found = annotations.find((annotation) => annotation.id === id)
  if (found === undefined) throw new Error(`no annotation ${id}`)
  return found
}
