/** Words in a text, whatever their case and typography. */
import { expect, test } from 'vitest'
import { findWords } from '../../src/pdf/find-words'

test.each([
  ['Words and words', 'words', ['Words', 'words']],
  ['an “axis of  convenience”', 'AXIS OF CONVENIENCE', ['axis of  convenience']],
  ['the “axis”', '"axis"', ['“axis”']],
  ['Русь и РУСЬ', 'русь', ['Русь', 'РУСЬ']],
  ['aaa', 'aa', ['aa']],
  ['\u0130stanbul', '\u0130stanbul', ['\u0130stanbul']],
  ['Words', 'nothing', []],
  ['Words', ' ', []],
])('in %j are the places of %j', (text, words, found) => {
  expect(findWords(text, words).map(({ end, start }) => text.slice(start, end))).toEqual(found)
})
