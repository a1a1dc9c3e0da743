/** What pdf.js makes of damaged files: it says so, or reads what is left. Nothing hangs. */
import { expect, test } from 'vitest'
import { readPage } from '../../src/pdf/read-page'
import { damagedFiles } from './damaged'
import { withPdf } from './open-pdf'
import { PRECIS_FILES, plainFile } from './pdf-files'

/** A page: whether it has its text, has none, or cannot be read. */
type PageState = 'text' | 'empty' | 'error'

const ALL: readonly PageState[] = ['text', 'text', 'text', 'text', 'text']

/** What becomes of each file: its pages, or the name of the error with which it does not open. */
const OUTCOMES: Readonly<Record<string, readonly PageState[] | string>> = {
  'cut in half': 'InvalidPDFException',
  'without a header': ALL,
  'without a trailer': 'InvalidPDFException',
  'offsets wrong': ALL,
  // The tree is read as far as it goes.
  'a page missing': ['text', 'error'],
  'the length of a stream wrong': ALL,
  'deflated data broken': ['error', 'error', 'error', 'error', 'error'],
  'pages in a circle': ['empty'],
  empty: 'InvalidPDFException',
  'another kind of file': 'InvalidPDFException',
  'nulls in the middle': ALL,
  'fonts missing': ALL,
  'content that is no content': ['empty', 'text', 'text', 'text', 'text'],
}

const outcomeOf = async (bytes: Uint8Array): Promise<readonly PageState[] | string> => {
  try {
    return await withPdf(bytes, async (document) => {
      const states: PageState[] = []
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document
          .getPage(number)
          .then(readPage)
          .catch(() => undefined)
        states.push(page === undefined ? 'error' : page.items.length === 0 ? 'empty' : 'text')
      }
      return states
    })
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}

const whole = PRECIS_FILES['one column']
const files = damagedFiles(plainFile(), whole === undefined ? new Uint8Array() : whole())

test('every damage has its outcome', () => {
  expect(files.map(([name]) => name)).toEqual(Object.keys(OUTCOMES))
})

test.each(files)('a file that is damaged opens or says why not: %s', async (name, bytes) => {
  expect(await outcomeOf(bytes)).toEqual(OUTCOMES[name])
})
