/** Labels of notes in every form, and texts that only look like one. */
import { describe, expect, test } from 'vitest'
import { labelNumber, labelNumbers, leadingLabel } from '../../../src/core/footnotes/note-label'

const ROMAN: readonly (readonly [numeral: string, number: number])[] = [
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
  ['vi', 6],
  ['viii', 8],
  ['ix', 9],
  ['x', 10],
  ['xi', 11],
  ['xiv', 14],
  ['xix', 19],
  ['xx', 20],
  ['xxiv', 24],
  ['xxix', 29],
  ['xl', 40],
  ['xlix', 49],
  ['l', 50],
  ['xc', 90],
  ['xcix', 99],
  ['c', 100],
]

describe('a roman figure', () => {
  for (const [numeral, number] of ROMAN) {
    test(`${numeral} is ${number}`, () => {
      expect(labelNumber(numeral)).toBe(number)
      expect(labelNumber(`[${numeral}]`)).toBe(number)
    })
  }
})

describe('the number of a label', () => {
  const LABELS: readonly (readonly [text: string, number: number | undefined])[] = [
    ['12', 12],
    [`[1${' '.repeat(57)}]`, 1],
    [`[1${' '.repeat(58)}]`, undefined],
    ['[  12  ]', 12],
    ['Note  12', 12],
    ['Note12', 12],
    ['[12]', 12],
    ['[ 12 ]', 12],
    ['(12)', 12],
    ['12.', 12],
    ['12:', 12],
    ['[12].', 12],
    ['  [1]\n', 1],
    ['\u200b1\u200b', 1],
    ['001', 1],
    ['999', 999],
    ['2012', undefined],
    ['[2012]', undefined],
    ['0', undefined],
    ['[0]', undefined],
    ['', undefined],
    ['[]', undefined],
    ['[sic]', undefined],
    ['th', undefined],
    ['19th', undefined],
    ['1a', undefined],
    ['1, 2', undefined],
    ['1-2', undefined],
    ['*', undefined],
    ['Note 1', 1],
    ['Footnote 12', 12],
    ['[n 3]', 3],
    ['［4］', 4],
    ['¹²', 12],
    ['Chapter 1', undefined],
    ['↩', undefined],
  ]
  for (const [text, number] of LABELS) {
    test(`${JSON.stringify(text)} is ${number ?? 'none'}`, () => {
      expect(labelNumber(text)).toBe(number)
    })
  }
})

describe('a marker', () => {
  const MARKERS: readonly (readonly [text: string, numbers: readonly number[]])[] = [
    ['[4]', [4]],
    ['[4, 5]', [4, 5]],
    ['4,5', [4, 5]],
    ['[4; 6]', [4, 6]],
    ['[4–6]', [4, 5, 6]],
    ['[15–16]', [15, 16]],
    ['[1–21]', Array.from({ length: 21 }, (_, i) => i + 1)],
    ['[1–22]', []],
    ['[1], [2]', []],
    ['1[2', []],
    ['[4-6]', [4, 5, 6]],
    ['[1, 3–5, 9]', [1, 3, 4, 5, 9]],
    ['¹⁻³', [1, 2, 3]],
    ['¹,²', [1, 2]],
    ['[ii, iii]', [2, 3]],
    ['[6–4]', []],
    ['[1–3–5]', []],
    ['[1–300]', []],
    ['[2010–2012]', []],
    ['[2010, 2012]', []],
    ['[4, sic]', []],
    ['[4,]', []],
    ['[p. 4]', []],
    ['', []],
  ]
  test.each(MARKERS)('%j names the notes %j', (text, numbers) => {
    expect(labelNumbers(text)).toEqual(numbers)
  })
})

describe('the label of a line', () => {
  const LINES: readonly (readonly [line: string, number: number | undefined])[] = [
    ['[3] Text', 3],
    ['［3］Text', 3],
    ['(3) Text', 3],
    ['3. Text', 3],
    ['3) Text', 3],
    ['3: Text', 3],
    ['3 – Text', 3],
    ['3 Text', 3],
    ['³ Text', 3],
    ['Note 3. Text', 3],
    ['注3 文', 3],
    ['[note 3] Text', 3],
    ['^ 3 Text', 3],
    ['↑3', 3],
    ['3', 3],
    ['[iii] Text', 3],
    ['3rd of May', undefined],
    ['3.5 million', undefined],
    ['2012 was', undefined],
    ['0. Text', undefined],
    ['[0] Text', undefined],
    ['xyz. Text', undefined],
    ['iiii. Text', undefined],
    ['Text 3', undefined],
    ['[sic] Text', undefined],
  ]
  test.each(LINES)('%j is %s', (line, number) => {
    expect(leadingLabel(line)?.number).toBe(number)
  })
})

describe('words that happen to be made of roman letters are no label', () => {
  for (const word of ['Xi', '[Xi]', '[I]', '[V]', 'civil', 'ill', 'vivid']) {
    test(word, () => {
      expect(labelNumber(word)).toBeUndefined()
    })
  }
})

describe('the label that a note begins with', () => {
  const NOTES: readonly (readonly [text: string, number: number, label: string])[] = [
    ['[3] A note.', 3, '[3] '],
    ['[ 3 ] A note.', 3, '[ 3 ] '],
    [' [3]\u00a0A note.', 3, ' [3]\u00a0'],
    ['(3) A note.', 3, '(3) '],
    ['3. A note.', 3, '3. '],
    ['3 A note.', 3, '3 '],
    ['3: A note.', 3, '3: '],
    ['[iii] A note.', 3, '[iii] '],
    ['iii. A note.', 3, 'iii. '],
    ['^ 3. A note.', 3, '^ 3. '],
    ['[3]A note.', 3, '[3]'],
    ['[3]: A note.', 3, '[3]: '],
    ['3 – A note.', 3, '3 – '],
    ['Note 3. A note.', 3, 'Note 3. '],
    ['³ A note.', 3, '³ '],
    ['［3］ A note.', 3, '［3］ '],
    ['Note 30. Another note.', 3, ''],
    ['[3]', 3, '[3]'],
    ['A note.', 3, ''],
    ['[4] Another note.', 3, ''],
    ['30 May 2011', 3, ''],
    ['3rd ed., London', 3, ''],
    ['1999, p. 3', 1, ''],
    ['', 3, ''],
  ]
  for (const [text, number, label] of NOTES) {
    test(`${JSON.stringify(text)} begins with ${JSON.stringify(label)} for ${number}`, () => {
      const found = leadingLabel(text)
      expect(found?.number === number ? text.slice(0, found.length) : '').toBe(label)
    })
  }
})

describe('the first word of a note is no label', () => {
  const NOTES: readonly (readonly [text: string, number: number])[] = [
    ['Xi Jinping, speech in Moscow', 11],
    ['I owe this point to a colleague.', 1],
  ]
  for (const [text, number] of NOTES) {
    test(`${text} as note ${number}`, () => {
      expect(leadingLabel(text)?.number).not.toBe(number)
    })
  }
})
