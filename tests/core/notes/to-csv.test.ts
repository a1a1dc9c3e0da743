import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteAddress } from '../../../src/core/links/note-address'
import type { OwnNote } from '../../../src/core/model/notes/own-note'
import { toCsv } from '../../../src/core/notes/to-csv'
import { ARTICLES, HARBOURS, LIGHTS, own, TEXT } from './examples'

const csv = (...notes: OwnNote[]): string =>
  toCsv(notes, { articles: ARTICLES, linkTo: noteAddress, pageOf: () => undefined })

/** Rows and cells as RFC 4180 has them; every cell but those of the head is quoted. */
const rowsOf = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let end = 0
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') {
      rows.push(row)
      row = []
    }
    end = cell.lastIndex
  }
  expect(end).toBe(text.length)
  return rows
}

test('notes are rows in the columns of Readwise', () => {
  const text = csv(own({ body: 'Is it "old"?\nYes,' }, { created: Date.UTC(2026, 2, 1, 14, 5, 9) }))
  expect(text).toBe(
    [
      'Highlight,Title,Author,URL,Note,Location,Date',
      `"the old quay","${HARBOURS.title}","Ann Ferry, Ben Quay","${HARBOURS.canonical}",".trade .sea-and-land\nIs it ""old""?\nYes,","120","2026-03-01 14:05:09"`,
      '',
    ].join('\r\n'),
  )
})

describe('a row', () => {
  const row = (note: OwnNote) => rowsOf(csv(note))[1]

  test('of a note on the whole article has its title for a highlight, and no place', () => {
    expect(row(own({ passage: null }))).toMatchObject(
      [HARBOURS.title, HARBOURS.title, {}, {}, {}, '', {}].map((each) =>
        each === '' ? '' : typeof each === 'string' ? each : expect.any(String),
      ),
    )
  })

  test('of a highlight has no note', () => {
    expect(row(own({ body: '', tags: [] }))?.[4]).toBe('')
  })

  test('of a note on an article that is not there has its id', () => {
    expect(row(own({}, { article: 'one-that-went' }))?.slice(0, 4)).toEqual(['the old quay', 'one-that-went', '', ''])
  })

  test('each article has its own', () => {
    const rows = rowsOf(csv(own(), own({}, { article: LIGHTS.id })))
    expect(rows.map(([, title]) => title)).toEqual(['Title', HARBOURS.title, LIGHTS.title])
  })

  test('of a note in the trash there is none', () => {
    expect(rowsOf(csv(own({ deleted: true })))).toHaveLength(1)
  })
})

describe('no cell is a formula to a spreadsheet', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\n=1', '\u200b=1', '＝1', '＋1', '－1', '＠a', '\ttext'])(
    '%j',
    (text) => {
      const [, , , , note = ''] = rowsOf(csv(own({ body: text, tags: [] })))[1] ?? []
      // A space without width stands before it; nothing of the text is lost.
      expect(note).toBe(`\u200b${text}`)
    },
  )

  test.each(['1=1', 'a-b', '— a', 'a\n=b', '.tag'])('%j is none, and stays as it is', (text) => {
    expect(rowsOf(csv(own({ body: text, tags: [] })))[1]?.[4]).toBe(text)
  })

  test('the words of a passage are no formula either', () => {
    expect(rowsOf(csv(own({ passage: { quote: { exact: '=1' } } })))[1]?.[0]).toBe('\u200b=1')
  })
})

test('whatever a note holds, its cells are read again', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (body, words) => {
      const rows = rowsOf(csv(own({ body, tags: [], passage: { quote: { exact: `x${words}` } } }), own()))
      expect(rows.map(({ length }) => length)).toEqual([7, 7, 7])
      const text = body
        .replace(/\r\n?/gu, '\n')
        .toWellFormed()
        .replace(/(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      expect([text, `\u200b${text}`]).toContain(rows[1]?.[4])
      for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\n\r]/u)
    }),
  )
})

test('a date that no calendar has is no reason to fail', () => {
  expect(() => csv(own({}, { created: 1e300 }))).not.toThrow()
})
