/** The hash that names an annotation: what is written is read again, and the site's own hashes are left alone. */
import { expect, test } from 'vitest'
import { annotationHash, annotationInHash } from '../../../../src/core/model/edition/annotation-hash'

test.each(['note-5', 'dam-built', 'c1'])('an id written is read again: %s', (id) => {
  expect(annotationInHash(`#${annotationHash(id)}`)).toBe(id)
})

test('a fragment directive behind it is passed over, for browsers that leave it there', () => {
  expect(annotationInHash('#counterpoint=note-5:~:text=one%20two')).toBe('note-5')
})

test.each([
  ['none', ''],
  ['a bare sign', '#'],
  ['a note of the page', '#_ftn5'],
  ['a text fragment alone', '#:~:text=counterpoint%3Dnote'],
  ['no id', '#counterpoint='],
  ['something that is no id', '#counterpoint=<b>'],
  ['capitals', '#counterpoint=Note-5'],
  ['more behind the id', '#counterpoint=note-5&page=2'],
  ['another name before', '#a=1&counterpoint=note-5'],
])('other hashes name nothing: %s', (_name, hash) => {
  expect(annotationInHash(hash)).toBeUndefined()
})
