/** Markers and notes of pages made by hand: what counts as a marker, what does not, and which note belongs to it. */
import { describe, expect, test } from 'vitest'
import { findFootnotes } from '../../../src/core/footnotes/find-footnotes'
import { type HandMade, handMadePage } from './hand-made-page'

/** Each footnote as `number: marker at its place -> note`; `+` after the number says that the marker is a link. */
const inShort = (lines: readonly string[], parts: HandMade = {}, numbers: readonly number[] = [1, 2, 3]): string[] => {
  const page = handMadePage(lines, parts)
  return findFootnotes(page, numbers).map(({ marks: [marker], note, number }) => {
    const around = `${page.text.slice(Math.max(0, marker.start - 4), marker.start)}|${page.text.slice(marker.start, marker.end)}`
    return `${number}${marker.linked ? '+' : ''}: ${around} -> ${note === null ? 'none' : page.text.slice(note.start, note.end)}`
  })
}

type Case = readonly [name: string, lines: readonly string[], parts: HandMade, found: readonly string[]]

const NOTES = ['[1] First note.', '[2] Second note.', '[3] Third note.']
const LIST = ['First note. ↩', 'Second note. ↩', 'Third note. ↩']
const ITEMS = LIST.map((words, i) => ({ words, ordinal: i + 1 }))

const CASES: readonly Case[] = [
  [
    'are plain figures in brackets and labelled lines',
    ['Body one.[1] Body two[2] goes on.', 'Body three.[3]', ...NOTES],
    {},
    ['1: one.|[1] -> First note.', '2:  two|[2] -> Second note.', '3: ree.|[3] -> Third note.'],
  ],
  [
    'count at their first mention only',
    ['Body one.[1] Body two.[2] As said[1] before.', 'Body three.[3]', ...NOTES],
    {},
    ['1: one.|[1] -> First note.', '2: two.|[2] -> Second note.', '3: ree.|[3] -> Third note.'],
  ],
  [
    'come in the order of the text',
    ['Body two.[2] Body one.[1] Body three.[3]', ...NOTES],
    {},
    ['2: two.|[2] -> Second note.', '1: one.|[1] -> First note.', '3: ree.|[3] -> Third note.'],
  ],
  [
    'may lack a marker: then there is no footnote of that number',
    ['Body one.[1] Body three.[3]', ...NOTES],
    {},
    ['1: one.|[1] -> First note.', '3: ree.|[3] -> Third note.'],
  ],
  [
    'may lack their notes',
    ['Body one.[1] Body two.[2] Body three.[3]'],
    {},
    ['1: one.|[1] -> none', '2: two.|[2] -> none', '3: ree.|[3] -> none'],
  ],
  [
    'are roman figures in brackets',
    ['Body one.[i] Body two.[ii] Body three.[iii]', '[i] First note.', '[ii] Second note.', '[iii] Third note.'],
    {},
    ['1: one.|[i] -> First note.', '2: two.|[ii] -> Second note.', '3: ree.|[iii] -> Third note.'],
  ],
  [
    'are not years, insertions or numbers that the edition has not',
    ['In [2012] the [sic] party[7] met.[1]', ...NOTES],
    {},
    ['1: met.|[1] -> First note.'],
  ],
  [
    'are not the labels of notes and not numbers within notes',
    ['Body one.[1]', '[1] First note, see [2] and [3].', '[2] Second note.'],
    {},
    ['1: one.|[1] -> First note, see [2] and [3].'],
  ],
  [
    'are figures with white space within the brackets',
    ['Body one.[ 1 ] Body two.[2 ]', ...NOTES],
    {},
    ['1: one.|[ 1 ] -> First note.', '2: two.|[2 ] -> Second note.'],
  ],
  [
    'are superscript figures',
    ['Body one1 goes. Body two2', ...LIST],
    { superscripts: [{ words: '1' }, { words: '2' }], items: ITEMS },
    ['1:  one|1 -> First note.', '2:  two|2 -> Second note.'],
  ],
  [
    'count at their first mention, be it in brackets or superscript',
    ['Body one.[1] As said1 before. Body two2 and again.[2]', ...NOTES],
    { superscripts: [{ words: '1', nth: 1 }, { words: '2' }] },
    ['1: one.|[1] -> First note.', '2:  two|2 -> Second note.'],
  ],
  [
    'are not superscript ordinals or exponents of other numbers',
    ['The 19th century saw 2nd thoughts.[1]', ...NOTES],
    { superscripts: [{ words: 'th' }, { words: 'nd' }] },
    ['1: hts.|[1] -> First note.'],
  ],
  [
    'have notes in a numbered list, without the sign that leads back',
    ['Body one.[1] Body two.[2] Body three.[3]', ...LIST],
    { items: ITEMS },
    ['1: one.|[1] -> First note.', '2: two.|[2] -> Second note.', '3: ree.|[3] -> Third note.'],
  ],
  [
    'take the last numbered list of the page',
    ['Body one.[1]', 'Buy', 'Sell', 'Hold', ...LIST],
    {
      items: [
        ...['Buy', 'Sell', 'Hold'].map((words, i) => ({ words, ordinal: i + 1, list: 0 })),
        ...ITEMS.map((item) => ({ ...item, list: 1 })),
      ],
    },
    ['1: one.|[1] -> First note.'],
  ],
  [
    'have no notes in a short list of something else',
    ['Body one.[1]', 'Buy'],
    { items: [{ words: 'Buy', ordinal: 1 }] },
    ['1: one.|[1] -> none'],
  ],
  [
    'have notes with full stops after their numbers',
    ['Body one.[1] Body two.[2] Body three.[3]', '1. First note.', '2. Second note.', '3. Third note.'],
    {},
    ['1: one.|[1] -> First note.', '2: two.|[2] -> Second note.', '3: ree.|[3] -> Third note.'],
  ],
  [
    'have notes of two paragraphs, up to the next label',
    ['Body one.[1] Body two.[2]', '[1] First note.', 'More of it.', '[2] Second note.'],
    {},
    ['1: one.|[1] -> First note. More of it.', '2: two.|[2] -> Second note.'],
  ],
  [
    'take the notes, not a summary of numbered points above',
    ['[1] Point one.', '[2] Point two.', '[3] Point three.', 'Body one.[1] Body two.[2] Body three.[3]', ...NOTES],
    {},
    ['1: one.|[1] -> First note.', '2: two.|[2] -> Second note.', '3: ree.|[3] -> Third note.'],
  ],
]

describe('footnotes', () => {
  for (const [name, lines, parts, found] of CASES) {
    test(name, () => {
      expect(inShort(lines, parts)).toEqual(found)
    })
  }

  test('are none on a page without any', () => {
    expect(inShort(['Body.', 'More body.'])).toEqual([])
    expect(inShort([''])).toEqual([])
  })

  test('are none where the edition has none', () => {
    expect(inShort(['Body one.[1]', ...NOTES], {}, [])).toEqual([])
  })
})

describe('linked footnotes', () => {
  const LINKED: readonly Case[] = [
    [
      'are links to a note behind them',
      ['Body one1 goes on.', 'First note. ↩', 'Second line.'],
      { links: [{ words: '1', fragment: 'fn-1' }], targets: [{ words: 'First note. ↩', id: 'fn-1' }] },
      ['1+:  one|1 -> First note.'],
    ],
    [
      'have brackets that stand outside the link',
      ['Body one[1] goes on.', 'First note.'],
      { links: [{ words: '1', fragment: 'fn-1' }], targets: [{ words: 'First note.', id: 'fn-1' }] },
      ['1+:  one|[1] -> First note.'],
    ],
    [
      'leave a bracket that is not closed behind the link',
      ['Body one [1 and more] goes on.', 'First note.'],
      { links: [{ words: '1', fragment: 'fn-1' }], targets: [{ words: 'First note.', id: 'fn-1' }] },
      ['1+: ne [|1 -> First note.'],
    ],
    [
      'leave a bracket that is not opened before the link',
      ['Body [one 1] goes on.', 'First note.'],
      { links: [{ words: '1', fragment: 'fn-1' }], targets: [{ words: 'First note.', id: 'fn-1' }] },
      ['1+: one |1 -> First note.'],
    ],
    [
      'stand among plain markers in the order of the text',
      ['Body one.[1] Body two.[2] Body three.[3]', ...NOTES],
      { links: [{ words: '[2]', fragment: 'fn-2' }] },
      ['1: one.|[1] -> First note.', '2+: two.|[2] -> Second note.', '3: ree.|[3] -> Third note.'],
    ],
    [
      'have any name where they lead to a note with their number',
      ['Body one1 and two2 and three3.', '1. First note.', '2 Second note.'],
      {
        links: [
          { words: '1', fragment: 'a' },
          { words: '2', fragment: 'b' },
          { words: '3', fragment: 'c' },
        ],
        targets: [
          { words: '1. First note.', id: 'a' },
          { words: '2', nth: 1, id: 'b' },
          { words: 'Second note.', id: 'c' },
        ],
      },
      ['1+:  one|1 -> First note.', '2+:  two|2 -> Second note.'],
    ],
    [
      'are not links that lead to themselves',
      ['Body one.[1]', ...NOTES],
      { links: [{ words: '[1]', fragment: 'fn-1' }], targets: [{ words: '[1]', id: 'fn-1' }] },
      ['1: one.|[1] -> First note.'],
    ],
    [
      "have notes at Word's anchors, each up to the next",
      ['Body one.[1] Body two.[2]', '[1] First note.', 'More of it.', '[2] Second note.', 'About us.'],
      {
        links: [
          { words: '[1]', fragment: '_ftn1' },
          { words: '[2]', fragment: '_ftn2' },
          { words: '[1]', nth: 1, fragment: '_ftnref1' },
          { words: '[2]', nth: 1, fragment: '_ftnref2' },
        ],
        targets: [
          { words: '[1]', id: '_ftnref1' },
          { words: '[2]', id: '_ftnref2' },
          { words: '[1]', nth: 1, id: '_ftn1' },
          { words: '[2]', nth: 1, id: '_ftn2' },
        ],
      },
      ['1+: one.|[1] -> First note. More of it.', '2+: two.|[2] -> Second note.'],
    ],
    [
      'count at the first link only',
      ['Body one1 and one1 again.', 'First note.'],
      {
        links: [
          { words: '1', fragment: 'fn-1' },
          { words: '1', nth: 1, fragment: 'fn-1' },
        ],
        targets: [{ words: 'First note.', id: 'fn-1' }],
      },
      ['1+:  one|1 -> First note.'],
    ],
    [
      'are known by the fragment where the notes are missing',
      ['Body one[1] and two[2] and three[3].'],
      {
        links: [
          { words: '[1]', fragment: '_ftn1' },
          { words: '[2]', fragment: 'fn:2' },
          { words: '[3]', fragment: 'cite_note-3' },
        ],
      },
      ['1+:  one|[1] -> none', '2+:  two|[2] -> none', '3+: hree|[3] -> none'],
    ],
    [
      'are not the links that lead back',
      ['Body one.[1]', '1 First note.'],
      { links: [{ words: '1', nth: 1, fragment: 'fnref-1' }], targets: [{ words: 'Body one.[1]', id: 'fnref-1' }] },
      ['1: one.|[1] -> none'],
    ],
    [
      'are not the links that lead back under the name of a note',
      ['Body one.[1]', '1 First note.'],
      {
        links: [{ words: '1', nth: 1, fragment: 'note-mark-1' }],
        targets: [{ words: 'Body one.[1]', id: 'note-mark-1' }],
      },
      ['1: one.|[1] -> none'],
    ],
    [
      "are a plugin's links to the items of a list",
      ['Body one1 goes on.', 'First note.'],
      {
        links: [{ words: '1', fragment: 'easy-footnote-bottom-1-9' }],
        targets: [{ words: 'First note.', id: 'easy-footnote-bottom-1-9' }],
        items: [{ words: 'First note.', ordinal: 1 }],
      },
      ['1+:  one|1 -> First note.'],
    ],
    [
      'are not links without words of a number, and not links off the page',
      ['See here and 2 there.[1]', ...NOTES],
      {
        links: [
          { words: 'here', fragment: 'fn-1' },
          { words: '2', url: 'https://example.org/2' },
        ],
      },
      ['1: ere.|[1] -> First note.'],
    ],
    [
      'are not links that lead to the top',
      ['1 Up.', 'Body one.[1]', ...NOTES],
      { links: [{ words: '1', fragment: '' }] },
      ['1: one.|[1] -> First note.'],
    ],
    [
      'are not the words of a table of contents',
      ['1. Origins', '2. Outlook', 'Origins', 'Body one.[1]', 'Outlook', 'Body two.[2]', ...NOTES],
      {
        links: [
          { words: '1. Origins', fragment: 'origins' },
          { words: '2. Outlook', fragment: 'outlook' },
        ],
        targets: [
          { words: 'Origins', nth: 1, id: 'origins' },
          { words: 'Outlook', nth: 1, id: 'outlook' },
        ],
      },
      ['1: one.|[1] -> First note.', '2: two.|[2] -> Second note.'],
    ],
    [
      'are not the figures of a table of contents',
      ['1 Origins', '2 Outlook', 'The origins', 'Body one.[1]', 'The outlook', 'Body two.[2]', ...NOTES],
      {
        links: [
          { words: '1', fragment: 'origins' },
          { words: '2', fragment: 'outlook' },
        ],
        targets: [
          { words: 'The origins', id: 'origins' },
          { words: 'The outlook', id: 'outlook' },
        ],
      },
      ['1: one.|[1] -> First note.', '2: two.|[2] -> Second note.'],
    ],
  ]
  for (const [name, lines, parts, found] of LINKED) {
    test(name, () => {
      expect(inShort(lines, parts)).toEqual(found)
    })
  }
})

describe('letters that a scholar sets in brackets are no markers', () => {
  for (const insertion of ['“[I]t was so.”', '[I] was there', 'as [Xi] said', '“[V]ery old.”']) {
    test(insertion, () => {
      const numbers = [1, 5, 11]
      expect(
        inShort([`He wrote ${insertion} The end.[1]`, '[1] First note.'], {}, numbers).map((found) =>
          found.slice(0, 11),
        ),
      ).toEqual(['1: end.|[1]'])
    })
  }
})

describe('notes with a number missing in the middle', () => {
  const lines = [
    'Body one.[1] Two.[2] Four.[4] Five.[5] Six.[6]',
    '[1] First.',
    '[2] Second.',
    '[4] Fourth.',
    '[5] Fifth.',
    '[6] Sixth.',
  ]
  const notes = ['First.', 'Second.', 'Fourth.', 'Fifth.', 'Sixth.']

  for (const numbers of [
    [1, 2, 3, 4, 5, 6],
    [1, 2, 4, 5, 6],
  ]) {
    test(`are all found for ${numbers.join(', ')}`, () => {
      expect(inShort(lines, {}, numbers).map((found) => found.split(' -> ')[1])).toEqual(notes)
    })
  }
})

test('what the page hides within a line has no markers', () => {
  const lines = ['Body one.[1] Two (hidden [1]).[2]', '[1] First.', '[2] Second.']
  const page = handMadePage(lines, { hidden: [{ words: '(hidden [1])' }] })
  expect(findFootnotes(page, [1, 2]).map(({ marks }) => marks.length)).toEqual([1, 1])
  expect(findFootnotes(handMadePage(lines), [1, 2]).map(({ marks }) => marks.length)).toEqual([2, 1])
})

describe('of what may be a footnote', () => {
  /** Each footnote as `number: its markers -> its note (what the note refers to)`, in the order in which they come. */
  const whole = (lines: readonly string[], parts: HandMade = {}, numbers = [1, 2, 3, 4]): string[] => {
    const page = handMadePage(lines, parts)
    const at = ({ end, start }: { start: number; end: number }): string => page.text.slice(start, end)
    return findFootnotes(page, numbers).map(({ marks, note, number, references }) => {
      const markers = marks.map((mark) => `${at(mark)}${mark.linked ? '+' : ''} at ${mark.start}`)
      const refers = references.map((reference) => `${at(reference)} ${reference.number}`)
      const to = refers.length > 0 ? ` (${refers.join(', ')})` : ''
      return `${number}: ${markers.join(', ')} -> ${note ? at(note) : 'none'}${to}`
    })
  }
  const TWO = ['[1] One.', '[2] Two.']
  const linkTo = (words: string, nth: number, target?: string, id = 'fn1'): HandMade => ({
    links: [{ words, nth, fragment: id }],
    targets: target === undefined ? [] : [{ words: target, id }],
  })

  const CASES: readonly (readonly [
    name: string,
    lines: readonly string[],
    parts: HandMade,
    found: readonly string[],
  ])[] = [
    [
      'a link to a note counts before a figure',
      ['Early[1] and one1 on.', 'One.'],
      linkTo('1', 1, 'One.'),
      ['1: 1+ at 16 -> One.'],
    ],
    ['a link to no note counts before a figure', ['Early[1] and one1 on.'], linkTo('1', 1), ['1: 1+ at 16 -> none']],
    [
      'a figure with a note counts before a link behind the notes',
      ['A[1] b[2].', ...TWO, 'See 1 on.'],
      linkTo('1', 2),
      ['1: [1] at 1 -> One.', '2: [2] at 6 -> Two.'],
    ],
    [
      'what looks like an exponent counts last',
      ['An x¹ and word¹ on[2].', ...TWO],
      {},
      ['1: ¹ at 14 -> One.', '2: [2] at 18 -> Two.'],
    ],
    ['but it counts', ['An x¹ and y¹ on[2].', ...TWO], {}, ['1: ¹ at 4, ¹ at 11 -> One.', '2: [2] at 15 -> Two.']],
    [
      'of two forms that with more numbers counts',
      ['Up¹ big b[1] c[2].'],
      {},
      ['1: [1] at 9 -> none', '2: [2] at 14 -> none'],
    ],
    ['of two with as many the first', ['Up¹ big b[1] on.'], {}, ['1: ¹ at 2 -> none']],
    [
      'other forms of the same number are something else',
      ['Up[1] big¹ b[2].', ...TWO],
      {},
      ['1: [1] at 2 -> One.', '2: [2] at 12 -> Two.'],
    ],
    [
      'but links to the same note are not',
      ['Up[1] big1 on.', 'One.'],
      {
        links: [
          { words: '1', fragment: 'fn1' },
          { words: '1', nth: 1, fragment: 'fn1' },
        ],
        targets: [{ words: 'One.', id: 'fn1' }],
      },
      ['1: [1]+ at 2, 1+ at 9 -> One.'],
    ],
    [
      'parentheses count where nothing else does',
      ['Up(1) big(2).', '(1) One.', '(2) Two.'],
      {},
      ['1: (1) at 2 -> One.', '2: (2) at 9 -> Two.'],
    ],
    ['not beside brackets', ['Up(1) big[2].', ...TWO], {}, ['2: [2] at 9 -> Two.']],
    ['not without notes', ['Up(1) big(2).'], {}, []],
    ['but with a note beside them', ['Up(1)One. on.'], { asides: [{ words: 'One.' }] }, ['1: (1) at 2 -> One.']],
    [
      'markers in a note beside its marker are none of the article',
      ['Up[1]See[2] there. And[2] on.'],
      { asides: [{ words: 'See[2] there.' }] },
      ['1: [1] at 2 -> See[2] there. ([2] 2)', '2: [2] at 22 -> none'],
    ],
    [
      'nor are those in a note that a marker links to',
      ['Up1 and[2] on.', 'See[2] there.'],
      linkTo('1', 0, 'See[2] there.'),
      ['1: 1+ at 2 -> See[2] there. ([2] 2)', '2: [2] at 7 -> none'],
    ],
    [
      'a note beside a marker of two is neither’s',
      ['Up[1, 2] 1. One. on.'],
      { asides: [{ words: '1. One.' }] },
      ['1: [1, 2] at 2 -> none', '2: [1, 2] at 2 -> none'],
    ],
    [
      'figures behind the notes are none',
      ['Up[1] big[2].', ...TWO, 'In[3] and[4].'],
      {},
      ['1: [1] at 2 -> One.', '2: [2] at 9 -> Two.'],
    ],
    [
      'links behind the notes are',
      ['Up[1] big[2].', ...TWO, 'In3 on.'],
      linkTo('3', 0, undefined, 'fn3'),
      ['1: [1] at 2 -> One.', '2: [2] at 9 -> Two.', '3: 3+ at 34 -> none'],
    ],
    [
      'figures before the notes are, without a note',
      ['Up[1] big[2] in[3].', ...TWO],
      {},
      ['1: [1] at 2 -> One.', '2: [2] at 9 -> Two.', '3: [3] at 15 -> none'],
    ],
    [
      'figures behind notes with links are none',
      ['Up1 and[2] on.', 'One.', 'In[3] on.'],
      linkTo('1', 0, 'One.'),
      ['1: 1+ at 2 -> One.', '2: [2] at 7 -> none'],
    ],
    [
      'figures between notes with labels and those with links are none',
      ['Up[1] big[2] in3.', ...TWO, 'And[4] on.', 'Three.'],
      linkTo('3', 0, 'Three.', 'fn3'),
      ['1: [1] at 2 -> One.', '2: [2] at 9 -> Two.', '3: 3+ at 15 -> Three.'],
    ],
    [
      'a marker of two has the smaller number first',
      ['Up[2, 1] on.', ...TWO],
      {},
      ['1: [2, 1] at 2 -> One.', '2: [2, 1] at 2 -> Two.'],
    ],
    [
      'they come by the markers that count',
      ['A¹ big b[2] c[1].', ...TWO],
      {},
      ['2: [2] at 8 -> Two.', '1: [1] at 13 -> One.'],
    ],
    [
      'a marker of which one number is wanted counts for that',
      ['Up[2, 9] big[1].', ...TWO],
      {},
      ['2: [2, 9] at 2 -> Two.', '1: [1] at 12 -> One.'],
    ],
    [
      'a note refers to single notes of the edition',
      ['Up[1] big[2].', '[1] See [2] and [2, 3] and [9] or [4]', '[2] Two.'],
      {},
      ['1: [1] at 2 -> See [2] and [2, 3] and [9] or [4] ([2] 2, [4] 4)', '2: [2] at 9 -> Two.'],
    ],
  ]
  test.each(CASES)('%s', (_, lines, parts, found) => {
    expect(whole(lines, parts)).toEqual(found)
  })
})
