/** Annotations as a file: all of an edition, or those that were chosen. */
import { describe, expect, test } from 'vitest'
import { ANNOTATION_FORMATS, exportAnnotations } from '../../../src/core/export/export-annotations'
import { annotationsOf } from '../../../src/core/model/card/annotation'
import { exportWording } from '../../../src/ui/export-wording'
import { translate } from '../../../tools/export/messages'
import { edition } from '../../panel/panel-edition'

const words = exportWording(translate)
const CHOSEN = new Set(['dam', 'note-2'])

describe.each(ANNOTATION_FORMATS)('as %s', (format) => {
  test('has everything that was chosen and nothing else', () => {
    const whole = exportAnnotations(edition, format, words)
    for (const text of ['A dam was built', 'The ford was open', 'The Sea', 'Note 2', 'note-2'].slice(
      0,
      format === 'w3c' ? 3 : 4,
    ))
      expect(whole).toContain(text)
    const part = exportAnnotations(edition, format, words, CHOSEN)
    expect(part).toContain('A dam was built')
    for (const other of ['The ford was open', 'The Sea', 'Note 1', 'The ford is shut'])
      expect(part).not.toContain(other)
  })
})

test('a document of a part says so', () => {
  expect(exportAnnotations(edition, 'markdown', words, CHOSEN)).toContain(
    `A selection: 2 of the ${annotationsOf(edition).length} annotations of the edition.`,
  )
})

test('a Web Annotation has its creator, its dates and the words that it quotes', () => {
  const { first, total } = JSON.parse(exportAnnotations(edition, 'w3c', words, CHOSEN))
  expect(total).toBe(2)
  expect(first.items[1]).toMatchObject({
    type: 'Annotation',
    motivation: 'assessing',
    creator: { name: 'Nobody' },
    created: '2025-11-02T00:00:00Z',
    modified: '2026-01-15T00:00:00Z',
    target: { selector: { type: 'TextQuoteSelector', exact: 'rivers run' } },
  })
})

test('a reference keeps its italics', () => {
  expect(exportAnnotations(edition, 'html', words, CHOSEN)).toContain(
    '<li>Doe, J. (1999). <em>Bridges &amp; fords</em>.',
  )
  expect(exportAnnotations(edition, 'markdown', words, CHOSEN)).toContain('- Doe, J. (1999). *Bridges \\& fords*.')
})
