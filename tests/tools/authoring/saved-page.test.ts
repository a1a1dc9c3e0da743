/** Saved pages: where they come from, and which part of them is the article. */
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { SHAPES } from '../../../demo/site-page'
import { addressOf, loadSavedPage, readSavedArticle } from '../../../tools/authoring/saved-page'
import { SPECIMEN, SPECIMEN_ADDRESS, SPECIMEN_NOTES, SPECIMEN_PASSAGES } from '../../page/specimen-content'
import { savedSpecimen, writeFiles } from '../specimen-set'

const names = Object.keys(SHAPES)
const { folder, remove } = writeFiles({
  ...Object.fromEntries(names.map((name, index) => [`${index}.html`, savedSpecimen(SPECIMEN, SHAPES[name])])),
  'saved.html': '<!-- saved from url=(0032)https://example.org/of-things/ --><html><p>Of things.</p>',
  'flat.txt': '# Of things\n\nIn *Things* it\nsays <b>so</b>.[1]\n\nOther things.\n\n- [1] Of *things*, 2012.\n',
  'bare.html': '<p>Of things.</p><script>document.title = "changed"</script>',
})
afterAll(remove)

const load = (name: string, address?: string) => loadSavedPage(join(folder, name), address)

describe('the address of a page', () => {
  test.each([
    ['is its canonical link', '0.html', undefined, SPECIMEN_ADDRESS],
    ['is where the browser saved it from', 'saved.html', undefined, 'https://example.org/of-things/'],
    ['is what is given', 'bare.html', 'https://example.org/x/', 'https://example.org/x/'],
    ['is unknown where nothing tells', 'bare.html', undefined, undefined],
  ])('%s', (_name, file, given, address) => expect(addressOf(load(file, given))).toBe(address))
})

test('no script of a page is run', () => expect(load('bare.html').title).toBe(''))

test('a text is read paragraph by paragraph, without the signs of its emphasis; what looks like HTML in it is text', () => {
  const article = readSavedArticle(load('flat.txt'))
  expect(article?.text).toContain('In Things it\nsays <b>so</b>.')
  expect(article?.text).toMatch(/so<\/b>\.\S*\s+Other things\./u)
  expect(article?.footnotes.map(({ note, number }) => [number, note !== null])).toEqual([[1, true]])
})

describe.each(names.map((name, index) => [name, `${index}.html`] as const))(
  'the article is found by its prose: %s',
  (name, file) => {
    const article = readSavedArticle(load(file))

    test('with every passage and marker, and without what stands around it', () => {
      for (const passage of SPECIMEN_PASSAGES) expect(article?.text).toContain(passage.replace('"', ''))
      expect(article?.footnotes.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5])
      expect(article?.text).not.toMatch(/weekly email|Please Consider Donating/u)
    })

    test('with its notes, if it has them', () => {
      const notes = article?.footnotes
        .toSorted((a, b) => a.number - b.number)
        .map(({ note }) => note && article.page.text.slice(note.start, note.end))
      expect(notes?.map((note) => note?.replace(/[“”]/gu, '"').replace(/’/gu, "'") ?? null)).toEqual(
        SHAPES[name]?.notes === 'none' ? [null, null, null, null, null] : [...SPECIMEN_NOTES],
      )
    })
  },
)

test('a page without the passages is not the article', () => {
  expect(readSavedArticle(load('bare.html'), SPECIMEN_PASSAGES)).toBeUndefined()
})
