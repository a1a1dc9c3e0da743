/** How a passage is called up by its words. */
import { expect, test } from 'vitest'
import { shortened } from '../../../src/core/model/shortened'

test.each([
  ['a short text stays as it is', 'apparently invest more', 'apparently invest more'],
  ['a text of just the length stays', 'x'.repeat(30), 'x'.repeat(30)],
  ['lines and runs of spaces become one space', '  invest\n\t more  ', 'invest more'],
  ['what the page hides is left out', 'invest\u200b\u200b more', 'invest more'],
  ['a long text loses its middle', 'China will apparently invest more in Siberia', 'China will … in Siberia'],
  ['a long word is cut where no space is', 'a'.repeat(20) + 'b'.repeat(20), `${'a'.repeat(13)} … ${'b'.repeat(13)}`],
  [
    'characters of two units are not torn',
    '\u{1f30a}'.repeat(31),
    `${'\u{1f30a}'.repeat(13)} … ${'\u{1f30a}'.repeat(13)}`,
  ],
  [
    'a script without spaces is cut between letters',
    '中俄关系的悖论'.repeat(6),
    '中俄关系的悖论中俄关系的悖 … 俄关系的悖论中俄关系的悖论',
  ],
  ['nothing stays nothing', ' \u200b ', ''],
])('%s', (_, text, expected) => {
  expect(shortened(text, 30)).toBe(expected)
})

test('it is never longer than asked, and begins and ends as the text does', () => {
  const words = 'at the recent summit in Beijing both governments typically hailed an unprecedented closeness'.split(
    ' ',
  )
  for (let from = 0; from < words.length; from++) {
    const text = words.slice(from).join(' ')
    for (const most of [20, 31, 48]) {
      const short = shortened(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      const [first = '', last = first] = short.split(' … ')
      expect([text.startsWith(first), text.endsWith(last)]).toEqual([true, true])
    }
  }
})
