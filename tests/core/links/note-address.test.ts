import { expect, test } from 'vitest'
import { noteAddress } from '../../../src/core/links/note-address'
import type { Passage } from '../../../src/core/model/notes/own-note'

const PAGE = 'https://example.org/essay/'

/** What stands behind the page's address. */
const directive = (passage: Passage | null): string => noteAddress({ passage }, { canonical: PAGE }).slice(PAGE.length)

const LONG = 'one two three four five six seven eight nine ten eleven twelve thirteen'

test.each<[string, Passage | null, string]>([
  ['the whole article', null, ''],
  [
    'some words',
    { quote: { exact: 'ships lay by the quay', prefix: 'a b ', suffix: ' c d' } },
    '#:~:text=ships%20lay%20by%20the%20quay',
  ],
  [
    'few words, by those around them, of which the outermost may be cut',
    { quote: { exact: 'the quay', prefix: 'ind, behind ', suffix: ' by night, an' } },
    '#:~:text=behind-,the%20quay,-by%20night%2C',
  ],
  ['few words with nothing around them', { quote: { exact: 'the quay' } }, '#:~:text=the%20quay'],
  [
    'a part of a word',
    { quote: { exact: 'touch', prefix: 'It is un', suffix: 'able here too' } },
    '#:~:text=is-,untouchable,-here',
  ],
  [
    'many words',
    { quote: { exact: LONG } },
    '#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
  ],
  [
    'a passage that is kept by its ends',
    { quote: { exact: 'one two', suffix: ' three' }, until: { exact: 'e end of it', prefix: 'th', suffix: '.' } },
    '#:~:text=one%20two,the%20end%20of%20it',
  ],
  [
    'half a character',
    { quote: { exact: 'four or five words \ud83d' } },
    '#:~:text=four%20or%20five%20words%20%EF%BF%BD',
  ],
])('an address leads to %s', (_, passage, expected) => {
  expect(directive(passage)).toBe(expected)
})
