/** The text with which a reader reports an error, and where it leads. */
import { describe, expect, test } from 'vitest'
import { correctionForm } from '../../../src/core/corrections/correction-form'
import type { FullEdition } from '../../../src/core/model/edition/edition'
import { specimenEdition } from '../../content/specimen-edition'

const PAGE = 'https://example.org/an-article/'

const editionWith = (reportTo?: string): FullEdition => {
  const base = specimenEdition()
  const { edition } = base.article
  return { ...base, article: { ...base.article, edition: { ...edition, ...(reportTo && { reportTo }) } } }
}
const edition = editionWith()
const [point] = edition.counterpoints
if (point === undefined) throw new Error('the specimen has a counterpoint')

describe('the text', () => {
  const lines = correctionForm(edition, { annotation: point.id, page: PAGE, words: 'not these' }).text.split('\n')

  test('names the edition with its version, the annotation, its words and the page, and leaves the rest to fill in', () => {
    expect(lines).toEqual([
      expect.stringMatching(/^Edition: .*, version \d+\.\d+\.\d+ of \d{4}-\d\d-\d\d$/u),
      `Annotation: ${point.id} (${point.headline})`,
      `Words: “${point.quote.exact}”`,
      `Page: ${PAGE}`,
      '',
      'What is wrong:',
      '',
      '',
      'Source for it:',
      '',
    ])
  })

  test('of a note has the words of the note, cut where they are long', () => {
    const { text, file } = correctionForm(edition, {
      annotation: 'note-1',
      page: PAGE,
      words: `a \n${'word '.repeat(200)}`,
    })
    const words = /^Words: “(.*)”$/mu.exec(text)?.[1] ?? ''
    expect(words).toMatch(/^a word word .*word …$/u)
    expect(words.length).toBeLessThan(310)
    expect(file).toBe('correction-note-1.txt')
  })

  test('on the edition as a whole names no annotation', () => {
    expect(correctionForm(edition, { page: PAGE }).text).not.toMatch(/^(?:Annotation|Words):/mu)
  })
})

describe('where it goes', () => {
  test('is not made up where the edition names no address', () => {
    expect(correctionForm(edition, { page: PAGE })).toEqual({ text: expect.any(String), file: expect.any(String) })
  })

  test('is a web page', () => {
    expect(correctionForm(editionWith('https://example.org/errors'), { page: PAGE })).toMatchObject({
      page: 'https://example.org/errors',
    })
  })

  test.each([
    ['as it is', 'a few words'],
    ['short enough for every mail program', '维'.repeat(5000)],
  ])('is a letter with the text in it, %s', (_, words) => {
    const { mail } = correctionForm(editionWith('eds@example.org'), { annotation: 'note-1', page: PAGE, words })
    expect(mail?.to).toBe('eds@example.org')
    expect(mail?.letter.length).toBeLessThanOrEqual(1800)
    const letter = new URL(mail?.letter ?? '')
    expect([letter.protocol, letter.pathname]).toEqual(['mailto:', 'eds@example.org'])
    const fields = Object.fromEntries([...new URLSearchParams(letter.search)])
    expect(Object.keys(fields)).toEqual(['subject', 'body'])
    expect(fields['subject']).toMatch(/^Correction: note-1, version /u)
    expect(fields['body']).toMatch(/^Edition: .*\r\nAnnotation: note-1\r\nWords: “[^”]+”\r\n.*What is wrong:\r\n/su)
  })
})
