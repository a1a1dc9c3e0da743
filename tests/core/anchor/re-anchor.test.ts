/** Anchoring again after a change gives what anchoring afresh gives, and looks only at what the change may concern. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAll } from '../../../src/core/anchor/anchor'
import { reAnchorSteps } from '../../../src/core/anchor/re-anchor'
import type { Outcome, Quote } from '../../../src/core/model/page/outcome'
import { runSteps } from '../../../src/core/steps/steps'

const SYLLABLES = 'ka lo mi ten rus var pel dor sin ath emo ful gri hon jus'.split(' ')

/** A word that stands once: its number in syllables. */
const word = (number: number): string => {
  let [rest, out] = [number * 7919 + 4001, '']
  while (rest > 0) {
    out += SYLLABLES[rest % SYLLABLES.length]
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return out
}
const WORDS = Array.from({ length: 300 }, (_, i) => word(i))
const TEXT = WORDS.join(' ')
const placeOf = (from: number): number => WORDS.slice(0, from).join(' ').length + (from > 0 ? 1 : 0)

/** Words `from` to `to`, with 32 units of context. */
const quote = (from: number, to: number): Quote => {
  const start = placeOf(from)
  const exact = WORDS.slice(from, to).join(' ')
  const prefix = TEXT.slice(Math.max(0, start - 32), start)
  const suffix = TEXT.slice(start + exact.length, start + exact.length + 32)
  return { id: `${from}-${to}`, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }
}
const QUOTES = [
  ...Array.from({ length: 20 }, (_, i) => quote(i * 15, i * 15 + 2 + (i % 9))),
  { id: 'none', exact: 'zzz xxyy qqww' },
]

/** What is decided of each quote; where an orphan's nearest text is may differ, for nobody is led there by it. */
const decisions = (outcomes: readonly Outcome[]): unknown[] =>
  outcomes.map((outcome) =>
    outcome.status === 'anchored'
      ? [outcome.id, outcome.start, outcome.end, outcome.how]
      : [outcome.id, outcome.reason === 'ambiguous' ? 'ambiguous' : 'orphan'],
  )

const again = (before: string, after: string, quotes: readonly Quote[] = QUOTES): Outcome[] =>
  runSteps(reAnchorSteps({ text: before, outcomes: anchorAll(before, quotes) }, after, quotes))

type Edit = { readonly from: number; readonly to: number; readonly text: string }

/** Words that stand nowhere in the text. */
const foreign = fc
  .array(fc.constantFrom('quib', 'wexley', 'bo', '12', '“,”', 'ozzby '), { maxLength: 12 })
  .map((all) => all.join(' '))
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(TEXT.length), fc.oneof(fc.constant(0), fc.nat(12), fc.nat(300)), foreign)
  .map(([from, length, text]) => ({ from, to: Math.min(TEXT.length, from + length), text }))

const edited = (edits: readonly Edit[]): string => {
  let out = TEXT
  for (const { from, text, to } of [...edits].sort((a, b) => b.from - a.from))
    out = out.slice(0, from) + text + out.slice(to)
  return out
}

test('after any edits it decides as anchoring afresh does', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const after = edited(edits)
      expect(decisions(again(TEXT, after))).toEqual(decisions(anchorAll(after, QUOTES)))
    }),
    { numRuns: 60 },
  )
})

test('after any edits taken back it decides as before', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      expect(decisions(again(edited(edits), TEXT))).toEqual(decisions(anchorAll(TEXT, QUOTES)))
    }),
    { numRuns: 40 },
  )
})

describe('an outcome', () => {
  const outcomeOf = (outcomes: readonly Outcome[], { id }: Quote): Outcome | undefined =>
    outcomes.find((outcome) => outcome.id === id)
  const [one, two] = [quote(30, 36), quote(200, 207)]

  test('of an untouched passage is the very same where nothing moved it', () => {
    const before = anchorAll(TEXT, [one, two])
    const after = `${TEXT} quib wexley`
    const outcomes = runSteps(reAnchorSteps({ text: TEXT, outcomes: before }, after, [one, two]))
    expect(outcomes[0]).toBe(before[0])
    expect(outcomes[1]).toBe(before[1])
  })

  test('of an untouched passage moves with the text', () => {
    const [kept] = again(TEXT, `quib wexley ${TEXT}`, [two])
    expect(kept).toMatchObject({ status: 'anchored', start: placeOf(200) + 'quib wexley '.length, how: 'exact' })
  })

  const RIVAL = `${one.prefix}${one.exact}${one.suffix}`
  test('of a passage that comes a second time, with its context, is doubted', () => {
    expect(outcomeOf(again(TEXT, `${TEXT} quib. ${RIVAL}`, [one, two]), one)).toMatchObject({ reason: 'ambiguous' })
  })

  test('of a passage that stood twice is a place again where one of the two goes', () => {
    expect(outcomeOf(again(`${TEXT} quib. ${RIVAL}`, TEXT, [one, two]), one)).toMatchObject({ start: placeOf(30) })
  })

  test('of a passage that was not there is a place when it comes', () => {
    const without = TEXT.replace(one.exact, 'quib')
    expect(outcomeOf(again(without, TEXT, [one, two]), one)).toMatchObject({ start: placeOf(30), how: 'exact' })
  })

  test('of a passage that moved is its new place', () => {
    const moved = `${TEXT.replace(RIVAL, '')} ${RIVAL}`
    expect(outcomeOf(again(TEXT, moved, [one, two]), one)).toMatchObject({ start: moved.lastIndexOf(one.exact) })
  })

  test('is asked for again only where the change concerns it', () => {
    const before = anchorAll(TEXT, QUOTES)
    const outcomes = runSteps(reAnchorSteps({ text: TEXT, outcomes: before }, `${TEXT} quib wexley ozzby`, QUOTES))
    // What is kept is the same object; what is anchored again is another.
    expect(outcomes.filter((outcome, i) => outcome !== before[i]).length).toBeLessThanOrEqual(3)
  })
})

/** Short words, which count as next to nothing. */
const SHORT = 'ab cd ef '
/** So many units of short words. */
const short = (units: number): string => SHORT.repeat(120).slice(0, units)

describe('a quote that is not sure is looked for again', () => {
  const EDITED = 'the harbour pilots went ashore'
  /** One of its words is another one now, so that it stands by its context. */
  const pilots: Quote = { id: 'pilots', exact: 'the harbour pilots came ashore', prefix: 'Then ', suffix: '; so be it' }
  /** Its place, with so many units of short words before and behind. */
  const textWith = (before: number, behind: number, rest = ''): string =>
    `${short(before)}Then ${EDITED}; so be it ${short(behind)}${rest}`

  /** Whether it is: then there are more steps than the one in which the texts are compared. */
  const isLookedForAgain = (before: string, after: string, sought: Quote = pilots): boolean => {
    const outcomes = anchorAll(before, [sought])
    const steps = [...reAnchorSteps({ text: before, outcomes }, after, [sought])].length
    expect(decisions(again(before, after, [sought]))).toEqual(decisions(anchorAll(after, [sought])))
    return steps > 1
  }

  test('it stands by its context', () => {
    expect(anchorAll(textWith(200, 200), [pilots])).toMatchObject([{ status: 'anchored', how: 'context' }])
  })

  const start = 200 + 'Then '.length
  const end = start + EDITED.length
  test.each([
    ['64 units before it', start - 64, false],
    ['63 units before it', start - 63, true],
    ['64 units behind it', end + 64, false],
    ['63 units behind it', end + 63, true],
  ])('where text came %s: %s', (_, at, expected) => {
    const text = textWith(200, 200)
    expect(isLookedForAgain(text, `${text.slice(0, at)}#${text.slice(at)}`)).toBe(expected)
  })

  test.each([
    ['before', 64, false],
    ['before', 63, true],
    ['behind', 64, false],
    ['behind', 63, true],
  ])('where text came %s all that there was, %i units off: %s', (side, units, expected) => {
    const before = units - 'Then '.length
    const behind = units - '; so be it '.length
    const [text, after] =
      side === 'before'
        ? [textWith(before, 200), `#${textWith(before, 200)}`]
        : [textWith(200, behind), `${textWith(200, behind)}#`]
    expect(isLookedForAgain(text, after)).toBe(expected)
  })

  test.each([
    ['a word of it', 'harbour', true],
    ['a part of a word of it', 'harbou', false],
    ['another word', 'lantern', false],
    ['a word of four letters', 'Then', true],
    ['a word of three letters', 'the', false],
  ])('where %s comes or goes far from it: “%s”, %s', (_, word, expected) => {
    const text = textWith(200, 200)
    expect(isLookedForAgain(text, `${text}# ${word} #`)).toBe(expected)
    expect(isLookedForAgain(`${text}# ${word} #`, text)).toBe(expected)
  })

  test.each([
    [32, true],
    [33, false],
  ])('where a word of it begins %i units before what comes: %s', (units, expected) => {
    const text = textWith(200, 200, `harbour ${short(units - 'harbour '.length)}`)
    expect(isLookedForAgain(text, `${text}#`)).toBe(expected)
  })

  test.each([
    [32, true],
    [33, false],
  ])('where a word of it ends %i units behind what goes: %s', (units, expected) => {
    const tail = `${short(units - ' harbour'.length)} harbour ${short(40)}`
    const text = textWith(200, 200)
    expect(isLookedForAgain(`${text}#${tail}`, text + tail)).toBe(expected)
  })

  test.each([
    ['before the end, at a word of it', `${textWith(200, 200)} harbour`, 20],
    ['at the end, far behind a place at the beginning', textWith(20, 300), textWith(20, 300).length],
    ['at the beginning, far before a place at the end', textWith(300, 20), 20],
  ])('but not where text comes %s', (_, text, at) => {
    expect(isLookedForAgain(text, `${text.slice(0, at)}#${text.slice(at)}`)).toBe(false)
  })

  test('where it has short words only, whatever comes', () => {
    expect(isLookedForAgain(textWith(200, 200), `${textWith(200, 200)}to be #`, { id: 'q', exact: 'to be' })).toBe(true)
  })

  test('where a passage comes that is as like it', () => {
    const text = textWith(200, 200)
    const after = `${text}# Then ${EDITED}; so be it #`
    expect(isLookedForAgain(text, after)).toBe(true)
    expect(again(text, after, [pilots])).toMatchObject([{ reason: 'ambiguous' }])
  })

  test('where its words stand, but not in their context', () => {
    const moved = { ...pilots, exact: EDITED, prefix: 'Since then ' }
    const text = textWith(200, 600)
    expect(anchorAll(text, [moved])).toMatchObject([{ status: 'anchored', how: 'exact' }])
    expect(isLookedForAgain(text, `${text}# Since then the harbour pilots sent ashore; so be it #`, moved)).toBe(true)
  })
})

describe('a quote without a place', () => {
  const text = `${short(200)}The harbour pilots went ashore at noon. ${short(600)}`
  const changed: Quote = {
    id: 'changed',
    exact: 'the harbour pilots came ashore',
    prefix: 'Since then ',
    suffix: ' at dusk',
  }
  const absent: Quote = { id: 'absent', exact: 'nobody knows', prefix: 'It is said that ', suffix: ', to this day' }

  test.each([
    ['Chinese', '两国领导人在北京会谈并签署了十七项协议', '北京会谈并签署', '叙利亚和伊朗的核计划也在议程之中。'],
    [
      'Japanese',
      '両首脳は北京で会談し、十七の合意に署名した',
      '北京で会談し、十七の',
      'シリアとイランの核計画も議題となった。',
    ],
    ['Thai', 'ผู้นำทั้งสองพบกันที่ปักกิ่งและลงนามในข้อตกลง', 'ปักกิ่งและลงนาม', 'วาระการประชุมรวมถึงซีเรียและอิหร่าน '],
  ])('is looked for again where it comes, in %s, whose words have no spaces between them', (_, came, exact, other) => {
    const before = other.repeat(3)
    const after = `${before}${came}。${other}`
    const wanted: Quote = { id: 'q', exact, prefix: came.slice(0, came.indexOf(exact)) }
    expect(anchorAll(before, [wanted])).toMatchObject([{ status: 'orphan' }])
    expect(again(before, after, [wanted])).toEqual(anchorAll(after, [wanted]))
    expect(again(before, after, [wanted])).toMatchObject([{ status: 'anchored', start: after.indexOf(exact) }])
  })

  test('is not looked for again where a change does not concern it, and its nearest text moves along', () => {
    const outcomes = anchorAll(text, [changed, absent])
    expect(outcomes).toMatchObject([{ reason: 'changed' }, { reason: 'absent' }])
    const moved = (after: string): Outcome[] => {
      const steps = reAnchorSteps({ text, outcomes }, after, [changed, absent])
      expect(steps.next().done).toBe(false)
      const last = steps.next()
      expect(last.done).toBe(true)
      return last.done ? last.value : []
    }
    expect(moved(`${text}#`)).toEqual(outcomes)
    const after = `ab# ${text.slice(3)}`
    expect(moved(after)).toEqual(anchorAll(after, [changed, absent]))
    expect(moved(after)[0]).toMatchObject({
      nearest: { start: outcomes[0]?.status === 'orphan' && (outcomes[0].nearest?.start ?? 0) + 1 },
    })
  })
})

describe('many quotes', () => {
  test.each([
    [99, 1],
    [100, 2],
    [250, 3],
  ])('of which no change concerns any are compared a hundred in a step: %i', (count, steps) => {
    const quotes = Array.from({ length: count }, (_, i) => ({ id: `q${i}`, exact: `zzzz${i} qqqq` }))
    const outcomes = anchorAll(TEXT, quotes)
    expect([...reAnchorSteps({ text: TEXT, outcomes }, `${TEXT}#`, quotes)]).toHaveLength(steps)
  })
})

describe('a sure quote', () => {
  test('is not looked for again where a word of it comes without the others', () => {
    const text = `${short(100)}Then the harbour froze; so be it. ${short(500)}`
    const sought: Quote = { id: 'q', exact: 'the harbour froze', prefix: 'Then ', suffix: '; so be it' }
    const before = anchorAll(text, [sought])
    const [kept] = runSteps(reAnchorSteps({ text, outcomes: before }, `${text}# harbour #`, [sought]))
    expect(kept).toBe(before[0])
  })

  const sure = quote(100, 106)
  const second = `#${sure.prefix}${sure.exact}${sure.suffix}#`
  test.each([
    ['before all that there was', second + TEXT],
    ['behind all that there was', TEXT + second],
    ['where much went before it', `${TEXT.slice(900, placeOf(250))}${second}${TEXT.slice(placeOf(250))}`],
  ])('is doubted when a second one comes %s', (_, after) => {
    expect(placeOf(100)).toBeGreaterThan(900)
    expect(again(TEXT, after, [sure])).toMatchObject([{ reason: 'ambiguous' }])
  })

  test.each([399, 400, 401, 402, 500])('of %i units is doubted when the last unit of a second one comes', (length) => {
    const exact = `${TEXT.slice(0, length - 1)}.`
    const text = (last: string): string => `- ${exact} -${short(1000)}- ${exact.slice(0, -1)}${last} -`
    expect(again(text('#'), text('.'), [{ id: 'q', exact }])).toMatchObject([{ reason: 'ambiguous' }])
  })
})

describe('the order of the neighbours is asked again', () => {
  /** So far from each other that what comes between them concerns none of them. */
  const TOWNS = Array.from({ length: 12 }, (_, i) => `Town ${i} of the league paid ${i * 7 + 3} marks. ${short(450)}. `)
  const towns = TOWNS.map(
    (town, i): Quote => ({ id: `town${i}`, exact: town.slice(0, town.indexOf(' of')), suffix: ' of the league' }),
  )
  const walls: Quote = { id: 'walls', exact: 'known of its walls', prefix: 'Nothing is ' }
  /** Quotes that stand nowhere, and that no change concerns. */
  const absent = (name: string): Quote[] =>
    Array.from({ length: 14 }, (_, i) => ({ id: `${name}${i}`, exact: `zzzz${i} qqqq${i}` }))

  /** The sentence of the walls stands behind one town, and then comes behind another one too. */
  const expectWalls = (stands: number, comes: number, quotes: readonly Quote[]): void => {
    const textWith = (...behind: number[]): string =>
      TOWNS.map((town, i) => town + (behind.includes(i) ? 'Nothing is known of its walls. ' : '') + short(450)).join('')
    const after = textWith(stands, comes)
    const outcomes = again(textWith(stands), after, quotes)
    const start = after.indexOf(walls.exact, after.indexOf(`Town ${stands} `))
    expect(outcomes.find(({ id }) => id === 'walls')).toMatchObject({ status: 'anchored', start })
    expect(decisions(outcomes)).toEqual(decisions(anchorAll(after, quotes)))
  }

  test.each([
    ['of those behind it, where two are before it', 1, 9],
    ['of those before it, where two are behind it', 9, 1],
  ])('%s', (_, stands, comes) => {
    expectWalls(stands, comes, towns.toSpliced(stands + 1, 0, ...absent('before'), walls, ...absent('behind')))
  })

  test('of twelve before it, where none is behind it', () => {
    const inPairs = [7, 6, 9, 8, 11, 10].flatMap((i) => towns[i] ?? [])
    expectWalls(11, 1, [...towns.slice(0, 6), ...inPairs, walls])
  })
})

test('text that did not change is not looked at', () => {
  const outcomes = anchorAll(TEXT, QUOTES)
  const steps = reAnchorSteps({ text: TEXT, outcomes }, TEXT, QUOTES)
  const { done, value } = steps.next()
  expect(done).toBe(true)
  expect(value).toEqual(outcomes)
})
