/** The reader's own notes stand at their passage or nowhere. */
import { describe, expect, test } from 'vitest'
import { NO_NOTES, type OwnPlaces, placedOwn, placeOwn } from '../../src/content/place-own'
import type { OwnNote } from '../../src/core/model/notes/own-note'
import { passageOf } from '../../src/core/notes/passage-of'
import { runSteps } from '../../src/core/steps/steps'
import { own } from '../core/notes/examples'

const PARAGRAPH =
  'The council met on Monday and voted for the bridge. Nobody spoke against it, and the mayor signed the act.'
const TEXT = [
  'The town has two bridges, and the older one is closed to carts since the flood of that year.',
  PARAGRAPH,
  'A year later the bridge stood. The council met on Tuesday and voted for a second one, which was never built.',
].join('\n')

const note = (id: string, words: string, text = TEXT, from = 0): OwnNote => {
  const start = text.indexOf(words, from)
  return own({ passage: passageOf(text, { start, end: start + words.length }) ?? null }, { id })
}
const place = (text: string, notes: readonly OwnNote[], before?: OwnPlaces): OwnPlaces =>
  runSteps(placeOwn(text, notes, before))
const wordsOf = (places: OwnPlaces, id: string, text = TEXT): string | undefined => {
  const outcome = places.outcomes.get(id)
  return outcome?.status === 'anchored' ? text.slice(outcome.start, outcome.end) : undefined
}

describe('a note', () => {
  test('stands at its words', () => {
    const places = place(TEXT, [note('a', 'voted for the bridge'), note('b', 'which was never built')])
    expect(wordsOf(places, 'a')).toBe('voted for the bridge')
    expect(wordsOf(places, 'b')).toBe('which was never built')
    expect(placedOwn(places).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('on the article as a whole has no place, and is none that was not found', () => {
    expect(place(TEXT, [{ ...note('a', 'council'), passage: null }]).outcomes.size).toBe(0)
  })

  test('whose words are gone has no place', () => {
    const places = place(TEXT.replace(PARAGRAPH, 'It rained.'), [note('a', 'Nobody spoke against it')])
    expect(places.outcomes.get('a')?.status).toBe('orphan')
    expect(placedOwn(places)).toEqual([])
  })

  test('moves with its words when the text changes', () => {
    const notes = [note('a', 'voted for the bridge'), note('b', 'never built')]
    const before = place(TEXT, notes)
    const text = `A line that was added above.\n${TEXT}`
    expect(wordsOf(place(text, notes, before), 'a', text)).toBe('voted for the bridge')
    expect(wordsOf(place(text, notes, before), 'b', text)).toBe('never built')
  })

  test('that is new leaves the others where they are', () => {
    const [a, b] = [note('a', 'voted for the bridge'), note('b', 'the mayor')]
    const before = place(TEXT, [a])
    const places = place(TEXT, [a, b], before)
    expect(places.outcomes.get('a')).toBe(before.outcomes.get('a'))
    expect(wordsOf(places, 'b')).toBe('the mayor')
  })

  test('that got another passage is looked for anew', () => {
    const before = place(TEXT, [note('a', 'the mayor')])
    expect(wordsOf(place(TEXT, [note('a', 'closed to carts')], before), 'a')).toBe('closed to carts')
  })

  test('that is gone has no place any more', () => {
    const before = place(TEXT, [note('a', 'the mayor')])
    expect(place(TEXT, [], before)).toMatchObject({ ...NO_NOTES, text: TEXT })
  })
})

describe('of places that are equal in words and context', () => {
  const CHORUS = `${'and so they sang the song of the river until the night came down upon the town again. '.repeat(6)}`
  const VERSE = 'the song of the river'
  const at = (nth: number): number => [...CHORUS.matchAll(new RegExp(VERSE, 'gu'))][nth]?.index ?? -1

  test.each([1, 2, 3, 4])('the nearest to where it was made is the note’s: the %i.', (nth) => {
    const marked = note('a', VERSE, CHORUS, at(nth))
    expect(place(CHORUS, [marked]).outcomes.get('a')).toMatchObject({ status: 'anchored', start: at(nth) })
  })

  test('none is, if it is not known where it was made', () => {
    const marked = note('a', VERSE, CHORUS, at(2))
    const passage = marked.passage && { quote: marked.passage.quote }
    expect(place(CHORUS, [{ ...marked, passage }]).outcomes.get('a')).toMatchObject({
      status: 'orphan',
      reason: 'ambiguous',
    })
  })

  test('words in another context are no place, however near', () => {
    const text = `${TEXT}\n${'x '.repeat(400)}the mayor of another town was ill.`
    const marked = note('a', 'the mayor')
    const passage = marked.passage && { ...marked.passage, start: text.lastIndexOf('the mayor') }
    expect(wordsOf(place(text, [{ ...marked, passage }]), 'a', text)).toBe('the mayor')
    expect(place(text, [{ ...marked, passage }]).outcomes.get('a')).toMatchObject({ start: TEXT.indexOf('the mayor') })
  })
})

describe('a long passage', () => {
  /** Sentences that share no words to speak of. */
  const sentence = (nth: number): string =>
    `Sentence ${nth} ${Array.from({ length: 9 }, (_, i) => ((nth * 7919 + i * 104_729) % 1_679_616).toString(36)).join(' ')}.`
  const LONG = Array.from({ length: 80 }, (_, nth) => sentence(nth)).join(' ')
  const marked = note('a', LONG.slice(LONG.indexOf('Sentence 5 '), LONG.indexOf('Sentence 75 ')), LONG)

  test('stands from its beginning to its end, also where its middle was changed', () => {
    const text = LONG.replace(/Sentence 40 .*?\./u, 'This was rewritten.')
    expect(marked.passage?.until).toBeDefined()
    expect(wordsOf(place(text, [marked]), 'a', text)).toBe(
      text.slice(text.indexOf('Sentence 5 '), text.indexOf('Sentence 75 ') - 1),
    )
  })

  test.each([
    ['beginning', /Sentence 5 .*?Sentence 12 /u],
    ['end', /Sentence 68 .*?Sentence 75 /u],
  ])('has no place if its %s is gone', (_, gone) => {
    expect(place(LONG.replace(gone, 'Lost. '), [marked]).outcomes.get('a')?.status).toBe('orphan')
  })
})
