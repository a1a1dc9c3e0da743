/** What two tabs or two devices make of one note: the same everywhere, and no text lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NoteContent, noteOf, type StoredNote } from '../../../src/core/model/notes/own-note'
import { mergeNotes, mergeSets } from '../../../src/core/notes/merge'
import { withChange } from '../../../src/core/notes/write'
import { NOTE } from './examples'

const ID = '0198c0de-0000-4000-8000-000000000001'

const content = (body: string, more: Partial<NoteContent> = {}): NoteContent => ({
  passage: null,
  colour: 'yellow',
  body,
  tags: [],
  deleted: false,
  ...more,
})

type By = { readonly device?: string; readonly now?: number; readonly from?: StoredNote | null }

/** Writes over `stored`, in knowledge of `from`: of all that is stored unless another state is given, null for nothing. */
const write = (
  stored: StoredNote | undefined,
  what: NoteContent,
  { device = 'a', from = stored ?? null, now = 1_771_234_567_890 }: By = {},
): StoredNote => {
  const replaces = from === null ? [] : noteOf(from).versions
  return withChange(stored, { id: ID, article: 'an-article', content: what, replaces }, { device, now })
}

describe('one writer', () => {
  test('changes what is there', () => {
    const first = write(undefined, content('one'))
    const second = write(first, content('two', { tags: ['x'] }))
    expect(noteOf(second)).toMatchObject({ body: 'two', tags: ['x'], conflict: [] })
    expect(second.versions).toHaveLength(1)
  })

  test('a clock that was put back loses nothing', () => {
    const first = write(undefined, content('one'), { now: 2_000_000_000_000 })
    const second = write(first, content('two'), { now: 1_000_000_000_000 })
    expect(noteOf(second).body).toBe('two')
    expect(noteOf(mergeNotes(first, second)).body).toBe('two')
  })
})

describe('two tabs that wrote at once', () => {
  const start = write(undefined, content('start'))
  const one = write(start, content('one'))
  // The second tab has not heard of the first one's text.
  const both = write(one, content('two'), { from: start })

  test('both texts are there', () => {
    expect(noteOf(both).conflict.toSorted()).toEqual(['one', 'two'])
  })

  test('each may go on without losing the other’s text', () => {
    const mine = both.versions.filter(({ body }) => body === 'two')
    const later = write(both, content('two, and more'), { from: { ...both, versions: mine } })
    expect(noteOf(later).conflict.toSorted()).toEqual(['one', 'two, and more'])
  })

  test('who has seen both may make one of them', () => {
    const made = write(both, content('one and two'))
    expect(noteOf(made)).toMatchObject({ body: 'one and two', conflict: [] })
    expect(mergeNotes(both, made)).toEqual(made)
  })

  test('what one deleted and the other changed is there', () => {
    const changed = write(write(start, content('one')), content('start', { deleted: true }), { from: start })
    expect(noteOf(changed)).toMatchObject({ deleted: false, body: 'one' })
  })
})

test('a text that was deleted for good does not come back from a copy that still has it', () => {
  const trashed = write(write(undefined, content('secret')), content('secret', { deleted: true }))
  const gone = { ...trashed, versions: trashed.versions.map((version) => ({ ...version, body: '' })) }
  expect(mergeNotes(trashed, gone)).toEqual(gone)
  expect(mergeNotes(gone, trashed)).toEqual(gone)
})

test('states of which each claims that something took the place of the other’s text come to the same, in any order', () => {
  const [version] = write(undefined, content('one')).versions
  if (version === undefined) throw new Error('no version')
  const claims = (by: string): StoredNote => ({
    ...write(undefined, content('one')),
    seen: { a: '9999999999999-ffff', b: '9999999999999-ffff' },
    versions: [{ ...version, by, body: by }],
  })
  const merged = mergeNotes(claims('a'), claims('b'))
  expect(merged).toEqual(mergeNotes(claims('b'), claims('a')))
  expect(noteOf(merged)).toMatchObject({ deleted: true, body: '' })
})

type Step = { readonly device: 0 | 1 | 2; readonly does: 'write' | 'delete' | 'stale'; readonly from: 0 | 1 | 2 | null }

const HISTORIES = fc.array(
  fc.record<Step>({
    device: fc.constantFrom(0, 1, 2),
    does: fc.constantFrom('write', 'write', 'write', 'delete', 'stale'),
    // Before it writes, a device may hear from another.
    from: fc.constantFrom(null, null, 0, 1, 2),
  }),
  { maxLength: 14 },
)

/** Plays a history. Returns what each device has, every text that was written, and those that a later text was to replace. */
const play = (steps: readonly Step[]) => {
  const has: (StoredNote | undefined)[] = [undefined, undefined, undefined]
  /** What a second tab on each device last showed. */
  const shown: (StoredNote | undefined)[] = [undefined, undefined, undefined]
  const texts = new Set<string>()
  const replaced = new Set<string>()
  for (const [nth, { device, does, from }] of steps.entries()) {
    const heard = from === null ? undefined : has[from]
    const own = has[device]
    const stored = heard && own ? mergeNotes(own, heard) : (own ?? heard)
    const view = does === 'stale' ? shown[device] : stored
    const known =
      view === undefined ? [] : noteOf(view).conflict.length > 0 ? noteOf(view).conflict : [noteOf(view).body]
    const text = `text ${nth}`
    for (const each of known) replaced.add(each)
    if (does !== 'delete') texts.add(text)
    has[device] = write(stored, does === 'delete' ? content('', { deleted: true }) : content(text), {
      device: 'abc'[device] as string,
      // Clocks differ by seconds.
      now: 1_771_234_567_890 + nth * 10 + device * 2500,
      from: view ?? null,
    })
    if (does !== 'stale') shown[device] = has[device]
  }
  return { has: has.filter((note) => note !== undefined), texts, replaced }
}

const orders = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))

test('any history of three devices, merged in any order, comes to the same, and no text is lost', () => {
  fc.assert(
    fc.property(HISTORIES, (steps) => {
      const { has, replaced, texts } = play(steps)
      const [first] = has
      if (first === undefined) return
      const results = orders(has).map((notes) => notes.reduce(mergeNotes))
      const [result] = results
      if (result === undefined) return
      for (const other of results) expect(other).toEqual(result)
      expect(mergeNotes(result, result)).toEqual(result)
      for (const each of has) expect(mergeNotes(result, each)).toEqual(result)
      const [a, b, c] = has
      if (a && b && c) expect(mergeNotes(mergeNotes(a, b), c)).toEqual(mergeNotes(a, mergeNotes(b, c)))
      const left = new Set(result.versions.map(({ body }) => body))
      for (const text of texts) if (!replaced.has(text)) expect(left).toContain(text)
    }),
    { numRuns: 10_000 },
  )
})

test('sets are merged note by note', () => {
  const other = { ...write(undefined, content('other')), id: ID.replace(/1$/u, '2') }
  const start = write(undefined, content('start'))
  const [one, two] = [write(start, content('one')), write(start, content('two'), { device: 'b' })]
  expect(mergeSets([one], [other, two])).toEqual([mergeNotes(one, two), other])
  expect(mergeSets([other, two], [one])).toEqual([other, mergeNotes(one, two)])
})

test('whatever states there are, merging them comes to the same in any order and however often', () => {
  const state = NOTE.map((note) => ({ ...note, id: ID }))
  fc.assert(
    fc.property(state, state, state, (a, b, c) => {
      const merged = mergeNotes(mergeNotes(a, b), c)
      expect(mergeNotes(a, mergeNotes(b, c))).toEqual(merged)
      expect(mergeNotes(c, mergeNotes(b, a))).toEqual(merged)
      for (const each of [a, b, c, merged]) expect(mergeNotes(merged, each)).toEqual(merged)
    }),
    { numRuns: 2000 },
  )
})
