/** Notes in tooltips, asides and the margin: which of what is set apart is the note of which marker. */
import { describe, expect, test } from 'vitest'
import { findMarks } from '../../../src/core/footnotes/find-marks'
import { notesBeside } from '../../../src/core/footnotes/notes-beside'
import { indexPage } from '../../../src/core/footnotes/page-index'
import { type HandMade, handMadePage } from './hand-made-page'

/** Each note as `number at the marker's place: its words`. */
const inShort = (lines: readonly string[], parts: HandMade): string[] => {
  const page = handMadePage(lines, parts)
  const index = indexPage(page)
  return notesBeside(page, index, findMarks(page, index)).map(
    ({ mark, number, whole }) => `${number} at ${mark.start}: ${page.text.slice(whole.start, whole.end)}`,
  )
}

type Case = readonly [name: string, lines: readonly string[], aside: string, ifNote: boolean, ifNot: boolean]
const NOTE = 'A note.'
const spaces = (count: number): string => ' '.repeat(count)

/** Whether what is set apart is the note of the marker `[1]`, where its element says that it is a note, and where it does not. */
const CASES: readonly Case[] = [
  ['right behind the marker', [`Body[1]${NOTE} goes on.`], NOTE, true, false],
  ['behind white space', [`Body[1]  ${NOTE} goes on.`], NOTE, true, false],
  ['behind sixty units of white space', [`Body[1]${spaces(60)}${NOTE}`], NOTE, true, false],
  ['behind sixty-one', [`Body[1]${spaces(61)}${NOTE}`], NOTE, false, false],
  ['behind words', [`Body[1] goes ${NOTE} on.`], NOTE, false, false],
  ['on the next line', ['Body[1]', NOTE], NOTE, false, false],
  ['before the marker', [`Body ${NOTE} goes[1] on.`], NOTE, false, false],
  ['without a marker', [`Body ${NOTE} goes on.`], NOTE, false, false],
  ['with its number right behind the marker', [`Body[1] 1. ${NOTE}`], `1. ${NOTE}`, true, true],
  ['with its number on the next line', ['Body[1]', `1. ${NOTE}`], `1. ${NOTE}`, true, true],
  ['with its number on a line farther on', ['Body[1] goes on.', `1. ${NOTE}`], `1. ${NOTE}`, true, true],
  ['with its number farther on in a line', [`Body[1] goes 1. ${NOTE} on.`], `1. ${NOTE}`, true, false],
  ['with its number before the marker', [`Body 1. ${NOTE} goes[1] on.`], `1. ${NOTE}`, false, false],
  ['with another number on the next line', ['Body[1]', `2. ${NOTE}`], `2. ${NOTE}`, false, false],
  ['of nothing but numbers', ['Body[1]', '[1] more.'], '[1]', false, false],
  ['of nothing but white space', [`Body[1]${spaces(3)}on.`], spaces(2), false, false],
  ['behind a marker of two notes', [`Body[1, 2] ${NOTE}`], NOTE, false, false],
  ['with its number behind a marker of two notes', [`Body[1, 2] 1. ${NOTE}`], `1. ${NOTE}`, true, false],
]

describe('what is set apart', () => {
  test.each(CASES)('%s', (_, lines, words, ifNote, ifNot) => {
    const found = (isNote: boolean): string[] => inShort(lines, { asides: [{ words, isNote }] })
    expect([found(true), found(false)]).toEqual([ifNote, ifNot].map((is) => (is ? [`1 at 4: ${words}`] : [])))
  })

  test('may have its number raised', () => {
    const parts = (nth: number): HandMade => ({
      superscripts: [
        { words: '1', nth: 0 },
        { words: '1', nth },
      ],
      asides: [{ words: '1A note.', isNote: false }],
    })
    expect(inShort(['Body1 goes on.', '1A note.'], parts(1))).toEqual(['1 at 4: 1A note.'])
    expect(inShort(['Body1 goes on.', '1A note.'], parts(0))).toEqual([])
  })

  test('is the note of the last marker of its number', () => {
    const lines = ['Body[1] and[2] and[1] and[2] goes on.', '1. A note.', 'More[1].']
    expect(inShort(lines, { asides: [{ words: '1. A note.' }] })).toEqual(['1 at 18: 1. A note.'])
  })

  test('comes in the order of the text, and not within another', () => {
    const lines = ['Body[1]One and three. and[2]Two.']
    const asides = [{ words: 'Two.' }, { words: 'three.' }, { words: 'One and three.' }, { words: 'One' }]
    expect(inShort(lines, { asides })).toEqual(['1 at 4: One and three.', '2 at 25: Two.'])
  })

  test('begins where the one before ends', () => {
    const lines = ['Body[1]One.[2]Two.']
    expect(inShort(lines, { asides: [{ words: 'One.[2]' }, { words: 'Two.' }] })).toEqual([
      '1 at 4: One.[2]',
      '2 at 11: Two.',
    ])
  })
})
