/** The right place or no place: what becomes of quotes whose passage stands, moved, was edited, repeated or deleted. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAll, anchorSteps } from '../../../src/core/anchor/anchor'
import { fold } from '../../../src/core/anchor/fold'
import type { Outcome, Quote } from '../../../src/core/model/page/outcome'

const outcomeOf = (text: string, quote: Omit<Quote, 'id'>): Outcome => {
  const [outcome] = anchorAll(text, [{ id: 'q', ...quote }])
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}

/** An outcome in short: how and where, or why not. */
const inShort = (text: string, quote: Omit<Quote, 'id'>): string => {
  const outcome = outcomeOf(text, quote)
  return outcome.status === 'anchored' ? `${outcome.how}: ${text.slice(outcome.start, outcome.end)}` : outcome.reason
}

const PLAIN =
  'The harbour town kept two clocks. One clock showed the time of the railway, the other the time of the sun. ' +
  'Visitors who came by ship set their watches by the church; visitors who came by train never noticed the church at all. ' +
  'In the end the council took the older clock down and gave it to the school, where it still hangs above the stairs.'

type Case = {
  readonly name: string
  readonly text: string
  readonly quote: Omit<Quote, 'id'>
  readonly outcome: string
}

const LONG = 'the council took the older clock down and gave it to the school'

const CASES: readonly Case[] = [
  {
    name: 'a quote that stands once, without context',
    text: PLAIN,
    quote: { exact: 'harbour town' },
    outcome: 'exact: harbour town',
  },
  {
    name: 'a quote that stands once, in its context',
    text: PLAIN,
    quote: { exact: 'harbour town', prefix: 'The ', suffix: ' kept two clocks' },
    outcome: 'exact: harbour town',
  },
  {
    name: 'a whole text that is its own quote',
    text: 'Two clocks.',
    quote: { exact: 'Two clocks.' },
    outcome: 'exact: Two clocks.',
  },
  {
    name: 'a word, not the same letters inside another word',
    text: 'The sundials stood beside the sun itself',
    quote: { exact: 'sun' },
    outcome: 'exact: sun',
  },
  {
    name: 'a long quote that stands once though its context is gone',
    text: PLAIN,
    quote: { exact: LONG, prefix: 'something wholly different here, ', suffix: ' nothing of the kind follows now' },
    outcome: `exact: ${LONG}`,
  },
  {
    name: 'a short quote that stands once, with one side of its context',
    text: PLAIN,
    quote: { exact: 'the stairs', prefix: 'where it still hangs above ', suffix: ' of the old lighthouse by the sea' },
    outcome: 'exact: the stairs',
  },
  {
    name: 'a short quote that stands once outside its context: changed',
    text: PLAIN,
    quote: { exact: 'the stairs', prefix: 'children were told to sweep ', suffix: ' of the old lighthouse by the sea' },
    outcome: 'changed',
  },
  {
    name: 'a repeated quote without context: ambiguous',
    text: PLAIN,
    quote: { exact: 'the church' },
    outcome: 'ambiguous',
  },
  {
    name: 'a repeated quote with the same context everywhere: ambiguous',
    text: 'We saw the old mill again. Years later, we saw the old mill again.',
    quote: { exact: 'the old mill', prefix: 'e saw ', suffix: ' again' },
    outcome: 'ambiguous',
  },
  {
    name: 'a repeated quote whose context fits nowhere: ambiguous',
    text: PLAIN,
    quote: { exact: 'the church', prefix: 'a procession walked slowly to ', suffix: ' with candles in their hands' },
    outcome: 'ambiguous',
  },
  {
    name: 'a deleted quote: absent',
    text: PLAIN,
    quote: {
      exact: 'mountain pasture beyond six frozen valleys',
      prefix: 'Zebus graze on a ',
      suffix: ', quite unperturbed',
    },
    outcome: 'absent',
  },
  {
    name: 'a deleted sentence between sentences that are still there: not placed between them',
    text: PLAIN,
    quote: {
      exact: 'The mayor himself was said to keep a third one in a locked drawer.',
      prefix: 'The harbour town kept two clocks. ',
      suffix: ' One clock showed the time of th',
    },
    outcome: 'absent',
  },
  {
    name: 'words changed between matching context',
    text: 'Trade grew by a quarter within three years, the ministry said, and nobody doubted it.',
    quote: { exact: 'by a third within two years', prefix: 'Trade grew ', suffix: ', the ministry said' },
    outcome: 'context: by a quarter within three years',
  },
  {
    name: 'other words altogether between matching context',
    text: 'Trade grew slowly but surely everywhere, the ministry said, and nobody doubted it.',
    quote: { exact: 'by a third within two years', prefix: 'Trade grew ', suffix: ', the ministry said' },
    outcome: 'absent',
  },
  {
    name: 'a long quote with two words changed and one side of its context gone',
    text: PLAIN.replace('took the older', 'brought the elder').replace('In the end', 'Much later'),
    quote: { exact: LONG, prefix: 'church at all. In the end ', suffix: ', where it still hangs above the' },
    outcome: 'approximate: the council brought the elder clock down and gave it to the school',
  },
  {
    name: 'a long quote with two words changed and all of its context gone: changed',
    text: PLAIN.replace('took the older', 'brought the elder'),
    quote: { exact: LONG, prefix: 'at a stormy meeting of March ', suffix: ' on the hill with the green roof' },
    outcome: 'changed',
  },
  {
    name: 'a long quote without context and with two words changed: changed',
    text: PLAIN.replace('took the older', 'brought the elder'),
    quote: { exact: LONG },
    outcome: 'changed',
  },
  {
    name: 'note markers on the page inside the passage',
    text: 'an axis[12] of mere convenience[iv], some said',
    quote: { exact: 'axis of mere convenience', prefix: 'an ', suffix: ', some said' },
    outcome: 'exact: axis[12] of mere convenience',
  },
  {
    name: 'note markers in the quote',
    text: 'an axis of mere convenience, some said',
    quote: { exact: 'axis[12] of mere convenience[iv]', prefix: 'an ', suffix: ', some said' },
    outcome: 'exact: axis of mere convenience',
  },
  {
    name: 'note markers in the context',
    text: 'It held.[3] The pact was renewed.[4] Then it lapsed.',
    quote: { exact: 'The pact was renewed.', prefix: 'It held. ', suffix: ' Then it lapsed.' },
    outcome: 'exact: The pact was renewed.',
  },
  {
    name: 'typographic marks on the page, plain ones in the quote',
    text: 'It was “the people’s choice” — or so they said',
    quote: { exact: '"the people\'s choice" - or', prefix: 'It was ' },
    outcome: 'exact: “the people’s choice” — or',
  },
  {
    name: 'plain marks on the page, typographic ones in the quote',
    text: 'It was "the people\'s choice" - or so they said',
    quote: { exact: '“the people’s choice” – or', suffix: ' so they said' },
    outcome: 'exact: "the people\'s choice" - or',
  },
  {
    name: 'a passage across lines and blocks',
    text: 'the first line \n  \u00a0 of a verse',
    quote: { exact: 'first line of a verse' },
    outcome: 'exact: first line \n  \u00a0 of a verse',
  },
  {
    name: 'a word that stands inside another one only: absent',
    text: 'The party went on until dawn',
    quote: { exact: 'art' },
    outcome: 'absent',
  },
  {
    name: 'a part of a word that the selector itself cuts',
    text: 'The party went on until dawn',
    quote: { exact: 'art', prefix: 'The p', suffix: 'y went on' },
    outcome: 'exact: art',
  },
  {
    name: 'one dot of an ellipsis: absent',
    text: 'And so… they left',
    quote: { exact: 'so.' },
    outcome: 'absent',
  },
  {
    name: 'a part of a ligature that the selector itself cuts: the whole ligature',
    text: 'the oﬃce door',
    quote: { exact: 'ice door', prefix: 'the off' },
    outcome: 'exact: ﬃce door',
  },
  {
    name: 'a context that cuts a note marker in two',
    text: 'It held.[12] The pact was renewed.[13] Then it lapsed.',
    quote: { exact: 'The pact was renewed.', prefix: '2] ', suffix: '[1' },
    outcome: 'exact: The pact was renewed.',
  },
  {
    name: 'a quote that was cut out between its context, its words standing elsewhere too',
    text: 'He left the town at once by train. Much later, and in quite other company, he came to the old mill once more.',
    quote: { exact: 'to the old mill', prefix: 'He left the town ', suffix: ' at once by train.' },
    outcome: 'changed',
  },
  {
    name: 'a quote that was cut out between its context, where other words stand between the same sides further on',
    text: 'He left the town at once by train. He sold the mill there, and was gone at once by train.',
    quote: { exact: 'with the mill', prefix: 'He left the town ', suffix: ' at once by train.' },
    outcome: 'changed',
  },
  {
    name: 'a sentence put into the passage',
    text: 'Trade grew fast. Nobody had expected it so soon. Prices fell, the ministry said, and nobody doubted it.',
    quote: { exact: 'fast. Prices fell', prefix: 'Trade grew ', suffix: ', the ministry said, and nobody ' },
    outcome: 'context: fast. Nobody had expected it so soon. Prices fell',
  },
  {
    name: 'a very short quote that stands once, nothing of its context anywhere: changed',
    text: PLAIN,
    quote: { exact: 'sun', prefix: 'zebus graze on a ', suffix: ' quite unperturbed' },
    outcome: 'changed',
  },
  {
    name: 'a very short quote that stands several times, nothing of its context anywhere: ambiguous',
    text: PLAIN,
    quote: { exact: 'by', prefix: 'zebus graze on a ', suffix: ' quite unperturbed' },
    outcome: 'ambiguous',
  },
  {
    name: 'a very short quote that stands inside other words only, nothing of its context anywhere: absent',
    text: PLAIN,
    quote: { exact: 'lock', prefix: 'zebus graze on a ', suffix: ' quite unperturbed' },
    outcome: 'absent',
  },
  { name: 'an empty quote: absent', text: PLAIN, quote: { exact: '' }, outcome: 'absent' },
  { name: 'a quote of white space: absent', text: PLAIN, quote: { exact: ' \n ' }, outcome: 'absent' },
  { name: 'a quote of a note marker: absent', text: 'text[4] text', quote: { exact: '[4]' }, outcome: 'absent' },
  { name: 'a quote in an empty text: absent', text: '', quote: { exact: 'clock' }, outcome: 'absent' },
  {
    name: 'another case of letters: not the same',
    text: 'the harbour',
    quote: { exact: 'THE HARBOUR' },
    outcome: 'absent',
  },
]

describe('a quote finds its place or none', () => {
  for (const { name, outcome, quote, text } of CASES) {
    test(name, () => {
      expect(inShort(text, quote)).toBe(outcome)
    })
  }
})

describe('a repeated quote', () => {
  const text =
    'First, the treaty was signed in haste. Then, after a pause, the treaty was shelved in silence. Last, the treaty was burnt.'
  const places = [...text.matchAll(/the treaty was/gu)].map(({ index }) => index)
  const SIDES: readonly (readonly [name: string, context: Partial<Quote>, place: number])[] = [
    ['is decided by its prefix', { prefix: 'Then, after a pause, ' }, 1],
    ['is decided by its suffix', { suffix: ' burnt.' }, 2],
    ['is decided by both', { prefix: 'First, ', suffix: ' signed in haste' }, 0],
    [
      'is decided by the suffix when the prefix is gone',
      { prefix: 'In the meantime, ', suffix: ' shelved in silence' },
      1,
    ],
    [
      'is decided by the prefix when the suffix is gone',
      { prefix: 'Then, after a pause, ', suffix: ' framed and hung up' },
      1,
    ],
    ['is decided by a prefix with a letter changed', { prefix: 'Then, aftar a pause, ' }, 1],
  ]
  for (const [name, context, place] of SIDES) {
    test(name, () => {
      const outcome = outcomeOf(text, { exact: 'the treaty was', ...context })
      expect(outcome).toMatchObject({ status: 'anchored', how: 'exact', start: places[place] })
    })
  }
})

describe('text that is much like the passage', () => {
  const paragraph = (town: string, year: string): string =>
    `The town of ${town} was granted its market in ${year} and has held it every week since then without a break. `
  const text = paragraph('Alderholm', '1342') + paragraph('Brackwede', '1351') + paragraph('Casterford', '1349')

  test('is not taken for it when the passage is deleted', () => {
    const quote = {
      exact: 'town of Dunwich was granted its market in 1360 and has held it every week',
      prefix: 'A last case is telling: the ',
      suffix: ' but one, when the sea came in.',
    }
    expect(outcomeOf(text, quote)).toMatchObject({ status: 'orphan' })
  })

  test('is told from it by its own words', () => {
    const exact = 'town of Brackwede was granted its market in 1351'
    expect(inShort(text, { exact, prefix: 'The ', suffix: ' and has held it' })).toBe(`exact: ${exact}`)
  })

  test('is told from it by its context', () => {
    const outcome = outcomeOf(text, {
      exact: 'was granted its market in',
      prefix: 'town of Casterford ',
      suffix: ' 1349 and has',
    })
    expect(outcome).toMatchObject({
      status: 'anchored',
      start: text.indexOf('was granted', text.indexOf('Casterford')),
    })
  })

  test('leaves the quote without a place when nothing tells them apart', () => {
    const exact = 'and has held it every week since then without a break'
    expect(inShort(text, { exact, prefix: ' ', suffix: '. The town' })).toBe('ambiguous')
  })

  test('leaves a changed quote without a place when several are equally like it', () => {
    const exact = 'and has held it each single week since then without a pause'
    expect(inShort(text, { exact })).toBe('ambiguous')
  })
})

describe('an edited passage whose context is edited at its border too', () => {
  const text =
    'On Monday they all walked down to the river and swam across it in the rain; as they had always done in June.'
  const kept = { prefix: 'Monday they all walked down to ', suffix: '; as they had always done in June' }
  const BORDERS: readonly (readonly [name: string, context: Partial<Quote>])[] = [
    ['is found between context that is as it was', {}],
    ['is found with one letter of the prefix exchanged', { prefix: 'Monday they all walked down tu ' }],
    ['is found with one letter of the prefix left out', { prefix: 'Monday they all walked down too ' }],
    ['is found with one letter of the prefix put in', { prefix: 'Monday they all walked down t ' }],
    ['is found with the last word of the prefix replaced', { prefix: 'Monday they all walked down from ' }],
    ['is found with one sign of the suffix exchanged', { suffix: ', as they had always done in June' }],
    ['is found with the first word of the suffix replaced', { suffix: '; for they had always done in June' }],
  ]
  for (const [name, context] of BORDERS) {
    test(name, () => {
      expect(inShort(text, { exact: 'the river and swam over it in a storm', ...kept, ...context })).toMatch(
        /^context: the river and swam across it in the rain;?$/u,
      )
    })
  }
})

describe('an outcome', () => {
  test('of the own words in the own context has the full score', () => {
    expect(outcomeOf(PLAIN, { exact: 'harbour town', prefix: 'The ', suffix: ' kept' })).toMatchObject({ score: 1 })
  })

  test('of changed words has less', () => {
    const text = 'Trade grew by a quarter within three years, the ministry said.'
    const outcome = outcomeOf(text, {
      exact: 'by a third within two years',
      prefix: 'Trade grew ',
      suffix: ', the ministry said',
    })
    expect(outcome).toMatchObject({ how: 'context', score: expect.closeTo(0.85, 0) })
    expect(outcome.status === 'anchored' && outcome.score).toBeLessThan(0.95)
  })

  test('without a place names the nearest text', () => {
    const exact = 'the board took the newest clock down and gave it to a school'
    const outcome = outcomeOf(PLAIN, { exact, prefix: 'nothing like it ', suffix: ' nor like this' })
    if (outcome.status !== 'orphan' || outcome.nearest === undefined) throw new Error('no nearest text')
    expect(outcome.reason).toBe('changed')
    expect(PLAIN.slice(outcome.nearest.start, outcome.nearest.end)).toMatch(/took the older clock down and gave it to/u)
    expect(outcome.nearest.score).toBeLessThan(1)
  })

  test('without anything like it names nothing', () => {
    expect(outcomeOf(PLAIN, { exact: 'ZZZZ QQQQ WWWW' })).toEqual({ id: 'q', status: 'orphan', reason: 'absent' })
  })

  test('is the same for the same quote whatever the other quotes are, if they are too few to show an order', () => {
    const quotes: Quote[] = CASES.map(({ quote }, i) => ({ id: `q${i}`, ...quote }))
    for (const [index, quote] of quotes.entries()) {
      const some = [...quotes.slice(0, 2), quote, ...quotes.slice(index + 1, index + 3)]
      expect(anchorAll(PLAIN, some)[2]).toEqual(anchorAll(PLAIN, [quote])[0])
    }
  })
})

/** A text of numbered towns, in which every quote is told from the others by its number, and one that stands twice alike. */
const TOWNS = Array.from({ length: 12 }, (_, i) => `Town ${i} of the league paid ${i * 7 + 3} marks that year. `)
const TWICE = 'Nothing is known of its walls. '
const LEAGUE = TOWNS.flatMap((town, i) => (i === 3 || i === 9 ? [town, TWICE] : [town])).join('')
const townQuotes = TOWNS.map(
  (town, i): Quote => ({ id: `town${i}`, exact: town.slice(0, town.indexOf(' of')), suffix: ' of the league' }),
)
const wallQuote: Quote = { id: 'walls', exact: 'known of its walls', prefix: 'Nothing is ', suffix: '. Town' }
const wallPlaces = [...LEAGUE.matchAll(/known of its walls/gu)].map(({ index }) => index)

describe('of two places that are alike', () => {
  const withWallsAfter = (town: number): Quote[] => townQuotes.toSpliced(town + 1, 0, wallQuote)
  const placeIn = (quotes: readonly Quote[]): number | string => {
    const outcome = anchorAll(LEAGUE, quotes).find(({ id }) => id === 'walls')
    return outcome?.status === 'anchored' ? outcome.start : (outcome?.reason ?? 'missing')
  }
  const CASES: readonly (readonly [name: string, quotes: readonly Quote[], place: number | string | undefined])[] = [
    ['the first is meant between the first neighbours', withWallsAfter(3), wallPlaces[0]],
    ['the second is meant between the last neighbours', withWallsAfter(9), wallPlaces[1]],
    ['neither is meant where no order is known', [wallQuote], 'ambiguous'],
    ['neither is meant where the others are out of order', withWallsAfter(3).toReversed(), 'ambiguous'],
    ['neither is meant between neighbours that stand between both', withWallsAfter(6), 'ambiguous'],
  ]
  for (const [name, quotes, place] of CASES) {
    test(name, () => {
      expect(placeIn(quotes)).toBe(place)
    })
  }
})

/** A text of dashes in which words stand where they are said to. */
const textWith = (...standing: readonly (readonly [word: string, at: number])[]): string =>
  standing.reduce((text, [word, at]) => text.padEnd(at, '-') + word, '')

describe('of places that are equal in words and context', () => {
  const bell: Quote = { id: 'bell', exact: 'bell' }
  const tower: Quote = { id: 'tower', exact: 'tower' }
  const gate: Quote = { id: 'gate', exact: 'gate' }
  const bells = textWith(['bell', 100], ['bell', 400])

  /** Where the bell is placed among other quotes, or why nowhere. */
  const bellIn = (text: string, ...quotes: readonly Quote[]): number | string | undefined => {
    const outcome = anchorAll(text, quotes).find(({ id }) => id === 'bell')
    return outcome?.status === 'anchored' ? outcome.start : outcome?.reason
  }

  test('none is meant without a hint of where the quote stood', () => {
    expect(bellIn(bells, bell)).toBe('ambiguous')
  })

  test('the one that is meant is as exact as one that stands alone', () => {
    expect(anchorAll(bells, [{ ...bell, at: 390 }])).toEqual([
      { id: 'bell', status: 'anchored', start: 400, end: 404, how: 'exact', score: 1 },
    ])
  })

  test.each<[name: string, at: number, place: number | string]>([
    ['the first is meant where it stood right there', 100, 100],
    ['the second is meant where it stood right there', 400, 400],
    ['the first is meant where it stood before both', 0, 100],
    ['the first is meant where the second is exactly twice as far', 200, 100],
    ['neither is meant where the second is not quite twice as far', 201, 'ambiguous'],
    ['neither is meant where it stood in the middle', 250, 'ambiguous'],
    ['neither is meant where the first is not quite twice as far', 299, 'ambiguous'],
    ['the second is meant where the first is exactly twice as far', 300, 400],
    ['the second is meant where it stood behind both and the first is exactly twice as far', 700, 400],
    ['neither is meant where it stood further behind both', 701, 'ambiguous'],
  ])('%s', (_name, at, place) => {
    expect(bellIn(bells, { ...bell, at })).toBe(place)
  })

  test.each<[name: string, at: number, place: number | string]>([
    ['the middle one is meant where both others are twice as far', 420, 400],
    ['the middle one is meant where the one before is exactly twice as far', 300, 400],
    ['none is meant where the one before is not quite twice as far', 299, 'ambiguous'],
    ['the middle one is meant where the one behind is exactly twice as far', 600, 400],
    ['none is meant where the one behind is not quite twice as far', 601, 'ambiguous'],
    ['the last one is meant where the one before is exactly twice as far', 800, 1000],
  ])('of three, %s', (_name, at, place) => {
    expect(bellIn(textWith(['bell', 100], ['bell', 400], ['bell', 1000]), { ...bell, at })).toBe(place)
  })

  test.each<[name: string, text: string, quote: Omit<Quote, 'id'>, outcome: string]>([
    ['a quote that stands once is found however far off', bells.replace('bell', 'ball'), { exact: 'bell' }, '400'],
    ['its context tells which', textWith(['a bell', 100], ['the bell', 400]), { exact: 'bell', prefix: 'the ' }, '404'],
    ['a quote whose words are gone is absent', bells, { exact: 'horn' }, 'absent'],
    [
      'a quote whose context changed alike in both places is ambiguous',
      textWith(['the old bell rang', 100], ['the old bell rang', 400]),
      { exact: 'bell', prefix: 'the odd ', suffix: ' rang' },
      'ambiguous',
    ],
    [
      'a quote whose words changed alike in both places is ambiguous',
      textWith(['the old bell rang at noon', 100], ['the old bell rang at noon', 400]),
      { exact: 'bell rung', prefix: 'the old ', suffix: ' at noon' },
      'ambiguous',
    ],
  ])('a hint decides, and about nothing else: %s', (_name, text, quote, outcome) => {
    expect(String(bellIn(text, { id: 'bell', ...quote }))).toBe(outcome)
    expect(String(bellIn(text, { id: 'bell', ...quote, at: 100 }))).toBe(outcome)
  })

  test('a hint beside the only place changes nothing of the outcome', () => {
    const quote: Quote = { id: 'q', exact: 'two clocks', prefix: 'The harbour town kept ' }
    expect(anchorAll(PLAIN, [{ ...quote, at: 300 }])).toEqual(anchorAll(PLAIN, [quote]))
  })

  describe('the one is meant that is nearest to where the quote should stand now', () => {
    test.each<[name: string, stood: number, at: number, place: number | string]>([
      ['to the end, exactly as far as it takes', 900, 200, 400],
      ['to the end, not quite as far as it takes', 900, 199, 'ambiguous'],
      ['to the end, just too far for the first', 900, 101, 'ambiguous'],
      ['to the end, not too far for the first', 900, 100, 100],
      ['to the beginning, exactly as far as it takes', 1100, 300, 100],
      ['to the beginning, not quite as far as it takes', 1100, 301, 'ambiguous'],
      ['to the beginning, just too far for the second', 1100, 399, 'ambiguous'],
      ['to the beginning, not too far for the second', 1100, 400, 400],
      ['nowhere', 1000, 200, 100],
    ])('when another quote moved %s', (_name, stood, at, place) => {
      const text = textWith(['bell', 100], ['bell', 400], ['tower', 1000])
      expect(bellIn(text, { ...bell, at }, { ...tower, at: stood })).toBe(place)
      expect(bellIn(text, { ...tower, at: stood }, { ...bell, at })).toBe(place)
    })

    test.each<[name: string, stood: { bell: number; near: number; far: number }, now: { near: number; far: number }]>([
      ['both stood behind it', { bell: 200, near: 800, far: 1000 }, { near: 1000, far: 900 }],
      ['both stood before it', { bell: 500, near: 400, far: 300 }, { near: 300, far: 0 }],
      ['the nearer one stood before it', { bell: 200, near: 150, far: 300 }, { near: 350, far: 200 }],
      ['the nearer one stood behind it', { bell: 200, near: 250, far: 100 }, { near: 450, far: 0 }],
      ['the other one stands nearer now', { bell: 1000, near: 1100, far: 1800 }, { near: 500, far: 1000 }],
    ])('when two quotes moved differently, as the nearer one did: %s', (_name, stood, now) => {
      const standing: [string, number][] = [
        ['bell', 100],
        ['bell', 400],
        ['tower', now.near],
        ['gate', now.far],
      ]
      const text = textWith(...standing.sort(([, a], [, b]) => a - b))
      const moved: Quote[] = [
        { ...tower, at: stood.near },
        { ...gate, at: stood.far },
      ]
      const asked: Quote = { ...bell, at: stood.bell }
      expect(bellIn(text, asked, { ...gate, at: stood.far })).toBe(100)
      expect(bellIn(text, asked, ...moved)).toBe(400)
      expect(bellIn(text, asked, ...moved.toReversed())).toBe(400)
    })

    test('when two quotes stood equally near, as the first of them did', () => {
      const text = textWith(['bell', 100], ['gate', 200], ['tower', 300], ['bell', 400])
      const [asked, on, back] = [
        { ...bell, at: 200 },
        { ...tower, at: 100 },
        { ...gate, at: 300 },
      ]
      expect(bellIn(text, asked, on, back)).toBe(400)
      expect(bellIn(text, asked, back, on)).toBe(100)
    })

    test.each<[name: string, other: Quote]>([
      ['has no hint', gate],
      ['stands twice', { id: 'well', exact: 'well', at: 199 }],
      ['stands nowhere', { id: 'horn', exact: 'horn', at: 199 }],
    ])('and a quote that %s tells nothing of that', (_name, other) => {
      const text = textWith(['bell', 100], ['bell', 400], ['well', 450], ['gate', 800], ['tower', 1000], ['well', 1500])
      const quotes = [
        { ...bell, at: 200 },
        { ...tower, at: 900 },
      ]
      expect(bellIn(text, other, ...quotes)).toBe(400)
      expect(bellIn(text, ...quotes, other)).toBe(400)
    })
  })

  describe.each([
    ['plain letters', 'x'.repeat(60)],
    ['ligatures, which fold to more letters,', 'ﬃ'.repeat(60)],
    ['letters with their accents apart, which fold to one,', 'e\u0301'.repeat(30)],
    ['white space, which folds to one space,', `x${' \n'.repeat(30)}`],
  ])('behind %s it is where they stand in the text as given that counts:', (_name, letters) => {
    const text = textWith([letters, 0], ['the bell', 100], [letters, 200], ['the bell', 400], ['the tower', 1000])

    test.each<[name: string, at: number, place: number | string]>([
      ['the first is meant where the second is twice as far', 204, 104],
      ['neither is meant a unit further on', 205, 'ambiguous'],
      ['neither is meant a unit short of the second', 303, 'ambiguous'],
      ['the second is meant where the first is twice as far', 304, 404],
    ])('%s, measured from the quote and not from its context', (_name, at, place) => {
      const quote: Quote = { ...bell, prefix: 'the ' }
      expect(bellIn(text, { ...quote, at })).toBe(place)
      expect(bellIn(text, { ...quote, at }, { ...tower, prefix: 'the ', at: 1004 })).toBe(place)
      expect(bellIn(text, { ...quote, at: at - 50 }, { ...tower, prefix: 'the ', at: 954 })).toBe(place)
    })
  })

  test.each<[name: string, at: number, place: number | undefined]>([
    ['is decided by the hint, even against the order', (wallPlaces[1] ?? 0) + 1, wallPlaces[1]],
    ['is decided by the order where the hint tells nothing', LEAGUE.length / 2, wallPlaces[0]],
  ])('a quote among others in their order %s', (_name, at, place) => {
    const quotes = townQuotes.toSpliced(4, 0, { ...wallQuote, at })
    expect(anchorAll(LEAGUE, quotes)[4]).toMatchObject({ id: 'walls', status: 'anchored', start: place })
  })
})

describe('the order of quotes', () => {
  test('is told by those that have a place, not by those that are doubted', () => {
    const doubted = ['Salt was dear. ', 'Rope was short. ', 'Wool was plenty. ', 'Rye was scarce. ']
    const text = [...doubted, 'So they say. ', ...doubted, LEAGUE].join('')
    const quotes = townQuotes.toSpliced(4, 0, wallQuote, ...doubted.map((each) => ({ id: each, exact: each.trim() })))
    expect(anchorAll(text, quotes)).toMatchObject(
      quotes.map(({ id }) => (doubted.includes(id) ? { id, reason: 'ambiguous' } : { id, status: 'anchored' })),
    )
  })

  test('tells whole places apart, and does not lead from them to a place that is only like them', () => {
    const like = TWICE.replace('is known', 'was known')
    const textWith = (between: string): string =>
      [...TOWNS.slice(0, 4), like, ...TOWNS.slice(4), TWICE, between, TWICE, 'Town by town.'].join('')
    const wallsIn = (text: string) => anchorAll(text, townQuotes.toSpliced(4, 0, wallQuote))[4]
    expect(wallsIn(textWith('Town and tower. '))).toMatchObject({ id: 'walls', reason: 'ambiguous' })
    const once = textWith('No more of it. ')
    expect(wallsIn(once)).toMatchObject({ id: 'walls', start: once.lastIndexOf(wallQuote.exact) })
  })
})

describe('the order that one round shows helps the next', () => {
  /** Sentences that stand twice: first between the same two towns, then, but for the first, behind all towns. */
  const [first, second, third] = ['Its gate was low. ', 'Its bell was cracked. ', 'Its well was dry. ']
  const text = [...TOWNS.slice(0, 4), ...[first, second, first, third, second], ...TOWNS.slice(4), third].join('')
  const quotes = [
    ...townQuotes.slice(0, 4),
    ...[first, second, third].map((sentence): Quote => ({ id: sentence, exact: sentence.trim() })),
    ...townQuotes.slice(4),
  ]
  const placeOf = (sentence: string): number | string | undefined => {
    const outcome = anchorAll(text, quotes).find(({ id }) => id === sentence)
    return outcome?.status === 'anchored' ? outcome.start : outcome?.reason
  }

  test('the third is known by the towns, the second by the third, the first by the second, in as many rounds', () => {
    expect(placeOf(third)).toBe(text.indexOf(third))
    expect(placeOf(second)).toBe(text.indexOf(second))
  })

  test('and no further', () => {
    expect(placeOf(first)).toBe('ambiguous')
  })
})

describe('a place that breaks the order of its neighbours', () => {
  const ending = 'No tax was ever raised on salt in those years, as far as the books say. '
  const text = `${ending}${TOWNS.join('')}`
  const CASES: readonly (readonly [name: string, quote: Omit<Quote, 'id'>, status: string])[] = [
    [
      'is taken where a word of the context is another one',
      { exact: 'ever raised on salt', prefix: 'No tax was ', suffix: ' in those days, as far as ' },
      'anchored',
    ],
    [
      'is none where a whole side of the context is another one',
      { exact: 'ever raised on salt', prefix: 'No tax was ', suffix: ' that came by the river from here' },
      'orphan',
    ],
    [
      'is none where a word of the quote is another one',
      { exact: 'ever raised on wool', prefix: 'No tax was ', suffix: ' in those years, as far as' },
      'orphan',
    ],
  ]
  for (const [name, quote, status] of CASES) {
    test(name, () => {
      const salt: Quote = { id: 'salt', ...quote }
      const statusIn = (quotes: readonly Quote[]): string | undefined =>
        anchorAll(text, quotes).find(({ id }) => id === 'salt')?.status
      expect(statusIn([...townQuotes, salt])).toBe(status)
      expect(statusIn([salt, ...townQuotes])).toBe('anchored')
    })
  }
})

test('a quote that stands at a twin of its passage does not push out those that follow it', () => {
  const empty = 'The harbour stood empty all winter while the merchants waited. '
  const edited = [
    ['Barges of timber went down the river before ', 'the', ' thaw had come. ', 'any'],
    ['No account of the wages has been ', 'kept', ' for masons and carters. ', 'found'],
    ['Two bells were cast that spring and ', 'hung', ' in the northern tower. ', 'rung'],
  ] as const
  const now = edited.map(([before, , after, word]) => before + word + after)
  const text = [...TOWNS.slice(0, 6), empty.replace('winter', 'summer'), ...now, empty, ...TOWNS.slice(6)].join('')
  const quotes: Quote[] = [
    ...townQuotes.slice(0, 6),
    { id: 'empty', exact: empty },
    ...edited.map(([before, word, after], i) => ({
      id: `edited${i}`,
      exact: (before + word + after).trim(),
      prefix: (now[i - 1] ?? empty).slice(-32),
      suffix: (now[i + 1] ?? empty).slice(0, 32),
    })),
    ...townQuotes.slice(6),
  ]
  const starts = new Map(anchorAll(text, quotes).map((each) => [each.id, each.status === 'anchored' && each.start]))
  expect(starts.get('empty')).toBe(text.lastIndexOf(empty))
  for (const [i, passage] of now.entries()) expect(starts.get(`edited${i}`)).toBe(text.indexOf(passage))
})

describe('anchoring', () => {
  test('comes to the same in steps as in one go, and takes more than one', () => {
    const quotes = CASES.map(({ quote }, i) => ({ id: `q${i}`, ...quote }))
    const steps = anchorSteps(PLAIN, quotes)
    let count = 0
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) count += 1
    expect(step.value).toEqual(anchorAll(PLAIN, quotes))
    expect(count).toBeGreaterThan(5)
  })

  test('comes to the same in a long text with many quotes as in a short one with few', () => {
    const paragraph = (n: number): string => `Item ${n}: ${PLAIN.replaceAll(' the ', ` the ${n}th `)}\n`
    const text = Array.from({ length: 100 }, (_, n) => paragraph(n)).join('')
    const quotes = Array.from({ length: 100 }, (_, n): Quote[] => [
      { id: `exact ${n}`, exact: `the ${n}th stairs`, prefix: 'hangs above ' },
      { id: `short ${n}`, exact: `m ${n}:`, prefix: 'Ite' },
      { id: `edited ${n}`, exact: `of the ${n}th roadway`, prefix: `showed the ${n}th time `, suffix: ', the ' },
    ]).flat()
    expect(text.length * quotes.length).toBeGreaterThan(2 ** 21)
    const outcomes = anchorAll(text, quotes)
    for (const [index, { id }] of quotes.entries()) {
      const n = Number(/\d+/u.exec(id)?.[0])
      const start = text.indexOf(paragraph(n))
      const outcome = outcomes[index]
      expect(outcome).toMatchObject({ id, status: 'anchored' })
      if (outcome?.status !== 'anchored') continue
      expect(outcome.start).toBeGreaterThanOrEqual(start)
      expect(outcome.end).toBeLessThan(start + paragraph(n).length)
    }
  })

  test.each<[name: string, exact: string, steps: number]>([
    // Each is folded and looked up.
    ['stand once', 'stairs', 1 + 1],
    // These are decided as well, three times.
    ['stand twice', 'church', 1 + 1 + 3],
    // These are cut into pieces too, 32 in a step, and looked for, four in a step.
    ['stand nowhere', 'nowhere', 1 + 1 + 3 + 128 / 32 + 128 / 4],
  ])('of 128 quotes more that %s takes so many steps more', (_, exact, steps) => {
    const count = (length: number): number => {
      const quotes = Array.from({ length }, (_, i) => ({ id: `q${i}`, exact }))
      return [...anchorSteps(PLAIN, quotes)].length
    }
    expect(count(256) - count(128)).toBe(steps)
    expect(count(384) - count(256)).toBe(steps)
  })

  test('gives the outcomes in the order of the quotes, two of one id included', () => {
    const quotes = ['stairs', 'nowhere at all', 'harbour', 'harbour'].map((exact, i) => ({ id: `q${i % 3}`, exact }))
    expect(anchorAll(PLAIN, quotes).map(({ id, status }) => `${id} ${status}`)).toEqual([
      'q0 anchored',
      'q1 orphan',
      'q2 anchored',
      'q0 anchored',
    ])
  })

  test('gives nothing for no quotes', () => {
    expect(anchorAll(PLAIN, [])).toEqual([])
  })

  test('leaves its quotes as they are', () => {
    const quotes = Object.freeze([Object.freeze({ id: 'q', exact: 'the “church”', prefix: ' ', suffix: ' x' })])
    const before = structuredClone(quotes)
    anchorAll(PLAIN, quotes)
    expect(quotes).toEqual(before)
  })
})

const word = fc.stringMatching(/^[a-z]{2,9}$/u)
const words = fc.array(word, { minLength: 30, maxLength: 120 })
const passage = fc.tuple(words, fc.nat(), fc.integer({ min: 1, max: 12 })).map(([all, from, count]) => {
  const first = from % (all.length - count)
  const text = all.join(' ')
  const start = all.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
  const exact = all.slice(first, first + count).join(' ')
  return { text, exact, start, end: start + exact.length }
})

const described = (text: string, start: number, end: number): Quote => ({
  id: 'q',
  exact: text.slice(start, end),
  ...(start > 0 && { prefix: text.slice(Math.max(0, start - 32), start) }),
  ...(end < text.length && { suffix: text.slice(end, end + 32) }),
})

describe('a quote that stands in very many places', () => {
  const rows = `${'bell'.padEnd(10, '-')}`.repeat(70)

  test('has none of them, even if it is told where it once stood', () => {
    for (const at of [0, 300, 640, 690]) {
      expect(rows.slice(at, at + 4)).toBe('bell')
      expect(anchorAll(rows, [{ id: 'q', exact: 'bell', at }])).toMatchObject([{ reason: 'ambiguous' }])
    }
  })

  test('is not taken for one that stands once, where most of them are within words', () => {
    const text = `art ${'party '.repeat(63)}art`
    expect(anchorAll(text, [{ id: 'q', exact: 'art' }])).toMatchObject([{ reason: 'ambiguous' }])
    expect(anchorAll(text.slice(4), [{ id: 'q', exact: 'art' }])).toMatchObject([{ start: 6 * 63, how: 'exact' }])
  })
})

describe('for every text', () => {
  test('a passage that stands once is found where it is', () => {
    fc.assert(
      fc.property(passage, ({ end, exact, start, text }) => {
        fc.pre(text.indexOf(exact) === text.lastIndexOf(exact))
        expect(anchorAll(text, [described(text, start, end)])[0]).toMatchObject({
          status: 'anchored',
          how: 'exact',
          start,
          end,
          score: 1,
        })
      }),
    )
  })

  test('a passage that stands several times is found where it is or nowhere', () => {
    const few = fc.array(fc.constantFrom('the', 'pact', 'of', 'ten', 'towns', 'and', 'seas'), {
      minLength: 12,
      maxLength: 60,
    })
    fc.assert(
      fc.property(few, fc.nat(), fc.integer({ min: 1, max: 4 }), (all, from, count) => {
        const first = from % (all.length - count)
        const text = all.join(' ')
        const start = all.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
        const end = start + all.slice(first, first + count).join(' ').length
        const outcome = anchorAll(text, [described(text, start, end)])[0]
        if (outcome?.status === 'anchored') expect(outcome).toMatchObject({ start, end })
        else expect(outcome).toMatchObject({ reason: 'ambiguous' })
      }),
    )
  })

  test('a passage that was cut out of its text is found nowhere', () => {
    fc.assert(
      fc.property(passage, ({ end, exact, start, text }) => {
        fc.pre(exact.length > 12)
        const without = text.slice(0, start) + text.slice(end)
        fc.pre(!without.includes(exact))
        expect(anchorAll(without, [described(text, start, end)])[0]?.status).toBe('orphan')
      }),
    )
  })

  test('a passage with some of its words changed is found where it was or nowhere', () => {
    fc.assert(
      fc.property(
        passage,
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        ({ end, exact, start, text }, others, at) => {
          const changed = exact.split(' ')
          changed.splice(at % changed.length, others.length, ...others)
          const edited = text.slice(0, start) + changed.join(' ') + text.slice(end)
          const outcome = anchorAll(edited, [described(text, start, end)])[0]
          if (outcome?.status !== 'anchored' || edited.slice(outcome.start, outcome.end) === exact) return
          expect(outcome.start).toBeLessThan(start + changed.join(' ').length)
          expect(outcome.end).toBeGreaterThan(start)
        },
      ),
    )
  })

  test('outcomes keep order, stay within the text and come out the same again', () => {
    const quote = fc.record({ exact: fc.string(), prefix: fc.string(), suffix: fc.string() })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(quote, { maxLength: 5 }), (text, quotes) => {
        const named = quotes.map((each, i) => ({ id: `q${i}`, ...each }))
        const outcomes = anchorAll(text, named)
        expect(outcomes.map(({ id }) => id)).toEqual(named.map(({ id }) => id))
        for (const outcome of outcomes) {
          const place = outcome.status === 'anchored' ? outcome : outcome.nearest
          if (place === undefined) continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.start).toBeLessThan(place.end)
          expect(place.end).toBeLessThanOrEqual(text.length)
          expect(place.score).toBeGreaterThanOrEqual(0)
          expect(place.score).toBeLessThanOrEqual(1)
        }
        expect(anchorAll(text, named)).toEqual(outcomes)
      }),
    )
  })

  test('a passage of whole words that is described is found there or, where it is not told from another, nowhere', () => {
    const letters = fc.constantFrom('a', 'é', 'e\u0301', 'ﬁ', 'я', '漢', '𐌰', '😀', '…', '’', '-', '\u00ad')
    const dressed = fc.array(fc.array(letters, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 40 })
    fc.assert(
      fc.property(dressed, fc.nat(), fc.integer({ min: 1, max: 8 }), (parts, from, count) => {
        const all = parts.map((part) => part.join(''))
        const first = from % all.length
        const text = all.join(' ')
        const start = all.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
        const end = start + all.slice(first, first + count).join(' ').length
        const [outcome] = anchorAll(text, [described(text, start, end)])
        if (outcome?.status === 'anchored') {
          // What nobody sees at the ends is no part of the passage.
          expect(fold(text.slice(outcome.start, outcome.end)).text).toBe(fold(text.slice(start, end)).text)
          expect(outcome.start).toBeGreaterThanOrEqual(start)
          expect(outcome.end).toBeLessThanOrEqual(end)
        } else expect(outcome?.reason).toBe(fold(text.slice(start, end)).text === '' ? 'absent' : 'ambiguous')
      }),
    )
  })

  test.each([
    ['ends', 'a a aa a😀𐌰 aaaaa e\u0301a a ae\u0301e\u0301e\u0301😀e\u0301 a a a a', 2],
    ['begins', 'a a a a e\u0301 aaaaae\u0301 aaae\u0301ae\u0301 a𐌰aa𐌰a a a a a a', 41],
  ])('a short passage is found though its context %s within a character', (_name, text, start) => {
    expect(anchorAll(text, [described(text, start, start + 1)])).toMatchObject([{ status: 'anchored', start }])
  })

  test('no range begins or ends inside a surrogate pair or before a combining mark', () => {
    const letters = fc.constantFrom('a', 'b ', 'e\u0301', '\u0308', '𐌰', '😀', '𝒜', '각', '\u1100\u1161\u11a8', 'ﬃ')
    const text = fc.array(letters, { minLength: 4, maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(30), fc.nat(30), (some, at, before, after) => {
        const start = at % some.length
        const quote = {
          id: 'q',
          exact: some.slice(start, start + after + 1),
          prefix: some.slice(Math.max(0, start - before), start),
          suffix: some.slice(start + after + 1, start + 2 * after + 1),
        }
        const [outcome] = anchorAll(some, [quote])
        const place = outcome?.status === 'anchored' ? outcome : outcome?.nearest
        if (place === undefined) return
        for (const border of [place.start, place.end]) {
          const isInPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(some.slice(border - 1, border + 1))
          const isInSequence =
            border > 0 && /^[^\s\p{Mark}]\p{Mark}/u.test([...some.slice(border - 1)].slice(0, 2).join(''))
          expect([isInPair, isInSequence], JSON.stringify({ some, quote, place })).toEqual([false, false])
        }
      }),
    )
  })
})
