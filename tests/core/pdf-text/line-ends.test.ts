/** How a line goes on in the next: hyphens of the author and of the typesetter, addresses, dashes, scripts without spaces. */
import { describe, expect, test } from 'vitest'
import { endsInAddress, hyphensOf, lineEnd } from '../../../src/core/pdf-text/line-ends'

/** Lines whose typesetter parts words by plain hyphens: it does so with two that stand in one piece elsewhere. */
const PARTED = ['some para-', 'graphs of', 'the docu-', 'ment', 'paragraphs, document']

/** What comes of two lines of a text that has these other lines too. */
const together = (line: string, next: string, others: readonly string[]): string => {
  const hyphens = hyphensOf([line, next, ...others])
  const end = lineEnd(line, next, hyphens, endsInAddress(line, false))
  return `${end === 'hyphen goes' ? line.slice(0, -1) : line}${end === 'space' ? ' ' : ''}${next}`
}

type Case = readonly [name: string, line: string, next: string, whole: string, others?: readonly string[]]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a line goes on': [
    ['with a space', 'one', 'two', 'one two'],
    ['with a space behind a full stop', 'one.', 'Two', 'one. Two'],
    ['with a space before nothing', 'one', '', 'one '],
    ['with a space behind a hyphen that stands alone', 'one -', 'two', 'one - two'],
    ['with a space behind a hyphen when no word follows', 'pre-', '(and post-)', 'pre- (and post-)'],
  ],
  'a hyphen at its end': [
    ['goes within a word', 'infor-', 'mation', 'information'],
    ['goes within a word of other letters', 'инфор-', 'мация', 'информация'],
    ['goes though it is of another kind', 'infor\u2010', 'mation', 'information'],
    ['goes before what is no letter', 'infor-', 'mation, too', 'information, too'],
    ['stays behind a capital', 'NATO-', 'led', 'NATO-led'],
    ['stays before a capital', 'post-', 'Soviet', 'post-Soviet'],
    ['stays behind a figure', 'COVID-19-', 'related', 'COVID-19-related'],
    ['stays before a figure', 'covid-', '19', 'covid-19'],
    ['stays between numbers', '1990-', '1995', '1990-1995'],
  ],
  'a hyphen between two halves': [
    ['goes where the whole is a word', 'under-', 'stand', 'understand', ['to understand', 'to stand under']],
    ['goes where the whole is a word in capitals', 'under-', 'stand', 'understand', ['UNDERSTAND']],
    ['stays where the text has it elsewhere', 'well-', 'known', 'well-known', ['a well-known man']],
    ['stays where the text has it with another hyphen', 'well-', 'known', 'well-known', ['a well\u2010known man']],
    ['stays where the text has it with a capital', 'well-', 'known', 'well-known', ['Well-known men']],
    ['goes where both are right', 'well-', 'known', 'wellknown', ['well-known is wellknown']],
    ['stays where both are words', 'self-', 'made', 'self-made', ['the self is made']],
    ['goes where only the first is a word', 'so-', 'lution', 'solution', ['it is so']],
    ['goes where only the second is a word', 'con-', 'text', 'context', ['the text']],
    ['goes where the halves stand at lines’ ends only', 'infor-', 'mation', 'information', ['an infor-', 'mation is']],
    ['goes where they do so behind soft hyphens only', 'self-', 'made', 'selfmade', ['a self\u00ad', 'made man']],
    ['looks at all parts of a word', 'state-of-the-', 'art', 'state-of-the-art', ['the state-of-the-art']],
    ['does not look at the last part alone', 'out-of-the', 'way', 'out-of-the way', ['the way']],
  ],
  'a hyphen whose second half comes later': [
    ['stays with a space', 'short-', 'and long-term', 'short- and long-term'],
    ['stays with a space before another word for it', 'short-', 'or long-term', 'short- or long-term'],
    ['stays with a space in German', 'Haupt-', 'und Nebensatz', 'Haupt- und Nebensatz'],
    ['stays with a space before a word for it in German', 'Haupt-', 'oder Nebensatz', 'Haupt- oder Nebensatz'],
    ['stays with a space before a line’s only word', 'short-', 'and', 'short- and'],
    ['is none before a word that begins so', 'under-', 'orderly', 'underorderly'],
    ['is none where the whole is a word', 'err-', 'and', 'errand', ['the errand']],
    ['is none where it is the typesetter’s own sign', 'err\u2010', 'and', 'errand'],
  ],
  'where the typesetter has a sign of its own': [
    ['a plain hyphen is the author’s', 'well-', 'known', 'well-known', ['infor\u2010', 'mation']],
    ['it goes', 'self\u2010', 'made', 'selfmade', ['the self is made']],
    ['a plain hyphen is so even in what is one word elsewhere', 're-', 'sign', 're-sign', ['resign', 'infor\u2010']],
    ['it must stand at a line’s end', 'infor-', 'mation', 'information', ['well\u2010known']],
  ],
  'a soft hyphen': [
    ['goes', 'infor\u00ad', 'mation', 'information'],
    ['goes before a capital', 'Mac\u00ad', 'Donald', 'MacDonald'],
    ['goes where both halves are words', 'self\u00ad', 'made', 'selfmade', ['the self is made']],
    ['goes whatever follows', 'one\u00ad', '(two', 'one(two'],
    ['goes whatever stands before it', '(\u00ad', 'two', '(two'],
  ],
  'a dash or a slash': [
    ['has no space behind it where it has none before it', 'one\u2014', 'two', 'one\u2014two'],
    ['may be short', '1990\u2013', '95', '1990\u201395'],
    ['may be a slash', 'and/', 'or', 'and/or'],
    ['has one where it has one before it', 'one \u2014', 'two', 'one \u2014 two'],
    ['has one before what is no word', 'one\u2014', '(two', 'one\u2014 (two'],
  ],
  'an address': [
    ['goes on behind a slash', 'see https://a.example/', 'one', 'see https://a.example/one'],
    ['goes on behind a hyphen, which stays', 'https://a.example/infor-', 'mation', 'https://a.example/infor-mation'],
    ['goes on behind other signs', 'www.example.org/?a=', '1', 'www.example.org/?a=1'],
    ['goes on behind an ampersand', 'https://a.example/?a=1&', 'b=2', 'https://a.example/?a=1&b=2'],
    ['goes on behind a question mark', 'https://a.example/a?', 'b=2', 'https://a.example/a?b=2'],
    ['goes on behind an underline', 'https://a.example/a_', 'b', 'https://a.example/a_b'],
    ['goes on behind a full stop', 'http://a.', 'example/b', 'http://a.example/b'],
    ['goes on with signs', 'https://a.example/', '~one', 'https://a.example/~one'],
    ['ends behind a full stop where a capital follows', 'See www.a.example.', 'One', 'See www.a.example. One'],
    ['goes on behind a full stop in a figure', 'www.a.example/1.', '2', 'www.a.example/1.2'],
    ['may go on in a capital behind another sign', 'https://a.example/?', 'One', 'https://a.example/?One'],
    ['ends behind a letter', 'https://a.example/one', 'two', 'https://a.example/one two'],
    ['ends before a bracket', 'https://a.example/', '(one', 'https://a.example/ (one'],
    ['ends where a space follows', 'https://a.example/ and one.', 'two', 'https://a.example/ and one. two'],
    ['needs its start', 'a.example.', 'org', 'a.example. org'],
  ],
  'scripts without spaces': [
    ['have none at lines’ ends', '漢字', '仮名', '漢字仮名'],
    ['have none there in Japanese', 'ひら', 'カタ', 'ひらカタ'],
    ['have none behind a sign of theirs', '漢字。', '仮名', '漢字。仮名'],
    ['have none before a wide sign', '漢字', '（仮名', '漢字（仮名'],
    ['have none around rare characters', '漢𠀀', '𠀁字', '漢𠀀𠀁字'],
    ['have one before others', '漢字', 'word', '漢字 word'],
    ['have one behind others', 'word', '漢字', 'word 漢字'],
    ['are not all others', '한국', '말', '한국 말'],
  ],
}
for (const [subject, cases] of Object.entries(CASES))
  describe(subject, () => {
    for (const [name, line, next, whole, others = []] of cases)
      test(name, () => {
        expect(together(line, next, [...PARTED, ...others])).toBe(whole)
      })
  })

describe('where the typesetter parts no words', () => {
  const WITHOUT: readonly Case[] = [
    ['a hyphen stays in a word that the text has nowhere else', 'high-', 'speed', 'high-speed'],
    ['it goes where the text has the whole', 'high-', 'speed', 'highspeed', ['highspeed']],
    [
      'one word that is written in two ways does not count',
      'high-',
      'speed',
      'high-speed',
      ['on-', 'line is', 'online'],
    ],
    ['two do', 'high-', 'speed', 'highspeed', ['on-', 'line is', 'online', 'co-', 'operate', 'cooperate']],
    [
      'two do though they are in capitals',
      'high-',
      'speed',
      'highspeed',
      ['ON-', 'LINE', 'Co-', 'operate', 'online cooperate'],
    ],
  ]
  for (const [name, line, next, whole, others = []] of WITHOUT)
    test(name, () => {
      expect(together(line, next, others)).toBe(whole)
    })
})

describe('a line ends within an address', () => {
  const ENDS: readonly (readonly [name: string, line: string, before: boolean, isWithin: boolean])[] = [
    ['when it ends with one', 'see https://a.example/one', false, true],
    ['when it ends with one without its scheme', 'see www.a.example', false, true],
    ['when it ends with one that is not secure', 'http://a.example', false, true],
    ['when it is one word behind such a line', 'two/three', true, true],
    ['but not when it is several words', 'two and three', true, false],
    ['but not when it is one word behind another line', 'two/three', false, false],
    ['but not when words follow', 'https://a.example/ and', true, false],
  ]
  test.each(ENDS)('%s', (_, line, before, isWithin) => {
    expect(endsInAddress(line, before)).toBe(isWithin)
  })
})

describe('the words of a text', () => {
  test('are those that stand whole within its lines, in small letters', () => {
    expect([...hyphensOf(['One well-known two-', 'fold thing is a 3-D', '(non)sense']).words]).toEqual([
      'one',
      'well-known',
      'thing',
      'is',
      'a',
      '3-d',
      'non',
      'sense',
    ])
  })

  test('have one kind of hyphen', () => {
    expect([...hyphensOf(['well\u2010known']).words]).toEqual(['well-known'])
  })

  test('may be none', () => {
    const none = { words: new Set(), haveOwnSign: false, partWords: false }
    expect(hyphensOf([])).toEqual(none)
    expect(hyphensOf(['', '-', '\u00ad'])).toEqual(none)
  })
})
