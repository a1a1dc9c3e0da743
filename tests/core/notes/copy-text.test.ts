import { describe, expect, test } from 'vitest'
import type { NoteContent, StoredNote } from '../../../src/core/model/notes/own-note'
import { articleOf } from '../../../src/core/notes/article-of'
import { copyText } from '../../../src/core/notes/copy-text'
import { toWebAnnotations } from '../../../src/core/notes/to-web-annotations'
import { withChange } from '../../../src/core/notes/write'

const NOW = 1_780_000_000_000
const articles = articleOf([
  {
    id: 'rivers',
    title: 'Rivers',
    language: 'en',
    author: [],
    publisher: 'Waters',
    issued: '2012-06-22',
    canonical: 'https://www.example.org/rivers/',
    address: { hosts: ['www.example.org'], path: '/rivers' },
  },
])

const note = (nth: number, body: string, part: Partial<NoteContent> = {}): StoredNote =>
  withChange(
    undefined,
    {
      id: `00000000-0000-4000-8000-00000000000${nth}`,
      article: 'rivers',
      replaces: [],
      content: { passage: null, colour: 'yellow', body, tags: [], deleted: false, ...part },
    },
    { device: 'device01', now: NOW - 1000 },
  )

const written = (...notes: readonly StoredNote[]): string => toWebAnnotations(notes, articles)

describe('what is written into the file that is kept up to date', () => {
  test.each([
    ['an empty file gets all', null, [note(1, 'a')], [note(1, 'a')]],
    ['what is only in the file stays in it', written(note(1, 'a')), [note(2, 'b')], [note(1, 'a'), note(2, 'b')]],
    ['a browser that lost all notes does not empty it', written(note(1, 'a')), [], [note(1, 'a')]],
    ['the same notes are the same bytes', written(note(1, 'a')), [note(1, 'a')], [note(1, 'a')]],
  ] as const)('%s', (_, before, stored, after) => {
    expect(copyText(before, stored, articles, NOW)).toBe(written(...after))
  })

  test('what was deleted for good is not in it any more', () => {
    const kept = note(1, 'a secret', { deleted: true })
    const gone = { ...kept, versions: kept.versions.map((version) => ({ ...version, body: '' })) }
    expect(copyText(written(kept), [gone], articles, NOW)).not.toContain('secret')
  })

  test.each([
    ['no JSON', 'My diary'],
    ['no annotations', '{"a": 1}'],
    ['something that cannot be read', written(note(1, 'a')).replace('"items": [', '"items": [7,')],
  ])('a file is left alone that holds %s', (_, before) => {
    expect(before).not.toBe(written(note(1, 'a')))
    expect(copyText(before, [note(2, 'b')], articles, NOW)).toBeNull()
  })
})
