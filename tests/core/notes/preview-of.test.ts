import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredNote } from '../../../src/core/model/notes/own-note'
import { mergeSets } from '../../../src/core/notes/merge'
import { previewOf } from '../../../src/core/notes/preview-of'
import { NOTE, NOW, own, stored } from './examples'

const found = (...notes: StoredNote[]) => ({ notes, unreadable: [], elsewhere: 0 })

/** The note after its reader changed it here. */
const changed = (note: StoredNote, body: string): StoredNote => ({
  ...note,
  seen: { ...note.seen, a1b2c3d4: `${NOW}-0000` },
  versions: stored({ body }).versions.map((each) => ({ ...each, at: `${NOW}-0000` })),
})

const NOTHING = { new: 0, newer: 0, same: 0, unreadable: 0, elsewhere: 0, store: [] }

describe('a note in a file', () => {
  const note = stored()
  const later = changed(note, 'Later')
  const apart: StoredNote = {
    ...note,
    seen: {},
    versions: note.versions.map((each) => ({ ...each, by: 'other', body: 'Apart' })),
  }
  const turned = JSON.parse(
    JSON.stringify(
      note,
      Object.keys(own())
        .concat('seen', 'a1b2c3d4', 'versions', 'v', 'at', 'by', 'quote', 'exact', 'prefix', 'suffix', 'start', 'end')
        .sort(),
    ),
  )

  test.each<[string, StoredNote[], Partial<typeof NOTHING>, StoredNote[]]>([
    ['is new where there is none', [], { new: 1 }, [note]],
    ['is the same as itself, whatever the order of its fields', [turned], { same: 1 }, []],
    ['changes nothing of a later one', [later], { same: 1 }, []],
    ['adds a text that was written apart', [apart], { newer: 1 }, mergeSets([note], [apart])],
  ])('%s', (_, before, counts, store) => {
    expect(previewOf(found(note), before)).toEqual({ ...NOTHING, ...counts, store })
  })

  test('is newer than an earlier one', () => {
    expect(previewOf(found(later), [note])).toEqual({ ...NOTHING, newer: 1, store: [later] })
  })

  test('that was deleted for good is none to the reader, and is stored', () => {
    const gone = stored({ passage: null, body: '', tags: [], deleted: true })
    expect(previewOf(found(gone), [])).toEqual({ ...NOTHING, store: [gone] })
  })
})

test('what cannot be read and what is of other pages is counted', () => {
  const file = { notes: [], unreadable: [{ index: 3, why: 'long' as const }], elsewhere: 4 }
  expect(previewOf(file, [stored()])).toEqual({ ...NOTHING, unreadable: 1, elsewhere: 4 })
})

test('what is stored then is both sets merged, and importing once more changes nothing', () => {
  const ids = ['0198c0de-0000-4000-8000-000000000001', '0198c0de-0000-4000-8000-000000000002']
  const notes = fc.uniqueArray(
    NOTE.chain((note) => fc.constantFrom(...ids).map((id) => ({ ...note, id }))),
    { selector: ({ id }) => id, maxLength: 2 },
  )
  fc.assert(
    fc.property(notes, notes, (file, before) => {
      const preview = previewOf(found(...file), before)
      const after = new Map([...before, ...preview.store].map((note) => [note.id, note]))
      expect(after).toEqual(new Map(mergeSets(before, file).map((note) => [note.id, note])))
      const again = previewOf(found(...file), [...after.values()])
      expect(again).toEqual({ ...NOTHING, same: file.length })
    }),
  )
})
