/** The sample set broken in one place each, with what is to be said of it. */
import type { SetFile } from '../../tools/edition/files'
import type { LooseSet } from './sample-set'

type BrokenSet = {
  readonly name: string
  readonly file: SetFile
  readonly pointer: string
  readonly reason: RegExp
  readonly breakSet: (set: LooseSet) => void
}

const broken = (
  name: string,
  [file, pointer]: readonly [SetFile, string],
  reason: RegExp,
  breakSet: (set: LooseSet) => void,
): BrokenSet => ({ name, file, pointer, reason, breakSet })

const ARTICLE = 'article.json'
const SOURCES = 'sources.json'
const NOTES = 'footnotes.json'
const POINTS = 'counterpoints.json'
const CONTEXT = 'context.json'
const ERRATA = 'errata.json'
const TIMELINE = 'timeline.json'
const INDEX = 'index.json'
const EXAMINED = 'examined.json'
const CHANGES = 'CHANGES.md'

const words = (count: number): string => 'word '.repeat(count).trim()

const syntax: BrokenSet[] = [
  broken('an empty file', [ERRATA, ''], /not JSON/u, (set) => {
    set[ERRATA] = ''
  }),
  broken('a trailing comma', [ERRATA, ''], /not JSON: .*line 2, column 3/u, (set) => {
    set[ERRATA] = '[\n  ,\n]'
  }),
  broken('a comment', [ERRATA, ''], /not JSON: .*line 1, column 1/u, (set) => {
    set[ERRATA] = '// none\n[]'
  }),
  broken('a name given twice', [ERRATA, ''], /Duplicate key "id" .*line 1, column 14/u, (set) => {
    set[ERRATA] = '[{"id":"one","id":"two"}]'
  }),
  broken('an object for a list', [ERRATA, ''], /Expected Array/u, (set) => {
    set[ERRATA] = {}
  }),
]

const schema: BrokenSet[] = [
  broken('an unknown field', [POINTS, '/0/score'], /no such field; "score" is never read/u, (set) => {
    set[POINTS][0].score = 3
  }),
  broken('a field left out', [POINTS, '/0/asOf'], /asOf/u, (set) => {
    delete set[POINTS][0].asOf
  }),
  broken('an id in capitals', [POINTS, '/0/id'], /lower-case/u, (set) => {
    set[POINTS][0].id = 'A-Claim'
  }),
  broken('an unknown stance', [POINTS, '/0/stance'], /Expected/u, (set) => {
    set[POINTS][0].stance = 'denies'
  }),
  broken('a date that no calendar has', [POINTS, '/0/asOf'], /YYYY/u, (set) => {
    set[POINTS][0].asOf = '2012-13'
  }),
  broken('a text of spaces', [POINTS, '/0/body'], /empty/u, (set) => {
    set[POINTS][0].body = '  '
  }),
  broken('a counterpoint without a source', [POINTS, '/0/citations'], /needs a source/u, (set) => {
    set[POINTS][0].citations = []
  }),
  broken('a quote of 31 words', [POINTS, '/0/quote/exact'], /longer than 30 words/u, (set) => {
    set[POINTS][0].quote.exact = 'word '.repeat(31).trim()
  }),
  broken('a quote of nothing', [POINTS, '/0/quote/exact'], /quote has no length/u, (set) => {
    set[POINTS][0].quote.exact = ''
  }),
  broken('a host with its scheme', [ARTICLE, '/address/hosts/0'], /not a name alone/u, (set) => {
    set[ARTICLE].address.hosts[0] = 'https://www.example.org'
  }),
  broken('a context of 33 characters', [CONTEXT, '/0/quote/prefix'], /longer than 32/u, (set) => {
    set[CONTEXT][0].quote.prefix = 'x'.repeat(33)
  }),
  broken('an empty context', [CONTEXT, '/0/quote/suffix'], /length/u, (set) => {
    set[CONTEXT][0].quote.suffix = ''
  }),
  broken('a selector of another kind', [ERRATA, '/0/quote/type'], /TextQuoteSelector/u, (set) => {
    set[ERRATA][0].quote.type = 'XPathSelector'
  }),
  broken('an address that is not of the web', [SOURCES, '/0/URL'], /http/u, (set) => {
    set[SOURCES][0].URL = 'javascript:alert(1)'
  }),
  broken('an unknown type of work', [SOURCES, '/1/type'], /Expected/u, (set) => {
    set[SOURCES][1].type = 'tweet'
  }),
  broken('a name that is a plain text', [SOURCES, '/0/author/0'], /Expected/u, (set) => {
    set[SOURCES][0].author = ['Jane Doe']
  }),
  broken('a month in words', [SOURCES, '/0/issued/date-parts/0/1'], /number/u, (set) => {
    set[SOURCES][0].issued = { 'date-parts': [[2012, 'May']] }
  }),
  broken('an address state of our own making', [SOURCES, '/0/custom/address/state'], /Expected/u, (set) => {
    set[SOURCES][0].custom.address = { state: 'gone' }
  }),
  broken('an address for corrections that is of neither kind', [ARTICLE, '/edition/reportTo'], /neither/u, (set) => {
    set[ARTICLE].edition.reportTo = 'javascript:alert(1)//@example.org'
  }),
  broken('a path with a slash at its end', [ARTICLE, '/address/path'], /slash/u, (set) => {
    set[ARTICLE].address.path = '/a-sample-article/'
  }),
  broken('a cross-reference of an unknown kind', [NOTES, '/1/crossReference/kind'], /Expected/u, (set) => {
    set[NOTES][1].crossReference.kind = 'op. cit.'
  }),
]

const agreement: BrokenSet[] = [
  broken('a path with a wildcard', [ARTICLE, '/address/path'], /contains \*/u, (set) => {
    set[ARTICLE].address.path = '/a-*'
  }),
  broken('an id used twice in a file', [POINTS, '/1/id'], /already taken in counterpoints\.json/u, (set) => {
    set[POINTS].push(structuredClone(set[POINTS][0]))
  }),
  broken('an id used in two files', [ERRATA, '/0/id'], /already taken in context\.json/u, (set) => {
    set[ERRATA][0].id = 'a-term'
  }),
  broken("a footnote's id used by another kind", [CONTEXT, '/0/id'], /already taken in footnotes\.json/u, (set) => {
    set[CONTEXT][0].id = 'note-2'
  }),
  broken('a source listed twice', [SOURCES, '/2/id'], /there twice/u, (set) => {
    set[SOURCES].push(structuredClone(set[SOURCES][0]))
  }),
  broken('a source that nobody cites', [SOURCES, '/1'], /cited nowhere/u, (set) => {
    set[POINTS][0].citations[0].source = 'doe-2010-report'
  }),
  broken('a work without any title', [SOURCES, '/0'], /neither a title/u, (set) => {
    delete set[SOURCES][0].title
  }),
  broken('a report of a newspaper without its name', [SOURCES, '/0'], /without container-title/u, (set) => {
    set[SOURCES][0].type = 'article-newspaper'
  }),
  broken('a locator with its label', [NOTES, '/0/citations/0/locator'], /"p\. 12" says what it counts/u, (set) => {
    set[NOTES][0].citations[0].locator = 'p. 12'
  }),
  broken('a note citing an unknown source', [NOTES, '/1/citations/0/source'], /not in sources/u, (set) => {
    set[NOTES][1].citations = [{ source: 'nobody' }]
  }),
  broken('a counterpoint citing an unknown source', [POINTS, '/0/citations/1/source'], /not in sources/u, (set) => {
    set[POINTS][0].citations.push({ source: 'nobody' })
  }),
  broken('a context note citing an unknown source', [CONTEXT, '/0/citations/0/source'], /not in sources/u, (set) => {
    set[CONTEXT][0].citations = [{ source: 'nobody' }]
  }),
  broken('a note that is there twice', [NOTES, '/3/number'], /note 3 is there twice/u, (set) => {
    set[NOTES].push({ ...set[NOTES][0], number: 3 })
  }),
  broken('a gap in the notes', [NOTES, '/3/number'], /note 5 stands where note 4 should/u, (set) => {
    set[NOTES].push({ ...set[NOTES][0], number: 5 })
  }),
  broken('an ibid to itself', [NOTES, '/2/crossReference/to'], /refers to itself/u, (set) => {
    set[NOTES][2].crossReference.to = 3
  }),
  broken('an ibid to a note that is not there', [NOTES, '/2/crossReference/to'], /note 9, which is not/u, (set) => {
    set[NOTES][2].crossReference.to = 9
  }),
  broken('an ibid to a later note', [NOTES, '/1/crossReference/to'], /forward to note 4/u, (set) => {
    set[NOTES].push({ ...set[NOTES][0], number: 4 })
    set[NOTES][1].crossReference.to = 4
  }),
]

const quotes: BrokenSet[] = [
  broken('a quote of note markers', [POINTS, '/0/quote/exact'], /nothing but note markers/u, (set) => {
    set[POINTS][0].quote.exact = '[1] [2]'
  }),
  broken('a quote of spaces', [CONTEXT, '/0/quote/exact'], /nothing but note markers/u, (set) => {
    set[CONTEXT][0].quote.exact = '  '
  }),
  broken('a context without letters', [ERRATA, '/0/quote/suffix'], /no letter/u, (set) => {
    set[ERRATA][0].quote.suffix = '. 19'
  }),
]

const evidence: BrokenSet[] = [
  broken('a counterpoint on a work without a date', [POINTS, '/0/citations/0/source'], /has no date/u, (set) => {
    delete set[SOURCES][1].issued
  }),
  broken('a counterpoint on a work that nobody published', [POINTS, '/0/citations/0/source'], /publisher/u, (set) => {
    delete set[SOURCES][1].publisher
  }),
  broken('a counterpoint on a work that was not found', [POINTS, '/0/citations/0/source'], /not located/u, (set) => {
    set[SOURCES][1].custom.verified.level = 'not-located'
  }),
  broken('a counterpoint that is sure without a reason', [POINTS, '/0/reason'], /reason/u, (set) => {
    delete set[POINTS][0].reason
  }),
  broken('an empty reason', [POINTS, '/0/reason'], /empty/u, (set) => {
    set[POINTS][0].reason = ''
  }),
]

const dates: BrokenSet[] = [
  broken('a day that no calendar has', [ARTICLE, '/issued'], /no day 2011-02-29/u, (set) => {
    set[ARTICLE].issued = '2011-02-29'
    set[POINTS][0].asOf = '2011'
  }),
  broken('a month that no calendar has', [SOURCES, '/0/issued'], /no day 2010-13/u, (set) => {
    set[SOURCES][0].issued = { 'date-parts': [[2010, 13]] }
  }),
  broken('a work of the future', [SOURCES, '/0/issued'], /2090 is in the future/u, (set) => {
    set[SOURCES][0].issued = { 'date-parts': [[2090]] }
    set[SOURCES][0].custom.verified.level = 'not-located'
    delete set[SOURCES][0].accessed
  }),
  broken('a revision in the future', [ARTICLE, '/edition/revised'], /2090-01-01 is in the future/u, (set) => {
    set[ARTICLE].edition.revised = '2090-01-01'
    set[CHANGES][0].date = '2090-01-01'
  }),
  broken('a work read before it appeared', [SOURCES, '/0/accessed'], /before it appeared/u, (set) => {
    set[SOURCES][0].accessed = { 'date-parts': [[2009, 12, 31]] }
  }),
  broken('evidence newer than its date', [POINTS, '/0/asOf'], /"roe-2011-report" is of 2011-05/u, (set) => {
    set[SOURCES][1].issued = { 'date-parts': [[2011, 5]] }
  }),
  broken('later evidence that was known then', [POINTS, '/0/known'], /past the article/u, (set) => {
    set[POINTS][0].asOf = '2014'
  }),
  broken('early evidence that was learned since', [POINTS, '/0/known'], /before the article/u, (set) => {
    set[POINTS][0].known = 'since'
  }),
  broken('a revision before the newest evidence', [ARTICLE, '/edition/revised'], /has evidence of 2011-04/u, (set) => {
    for (const file of [NOTES, POINTS, CONTEXT, ERRATA] as const)
      for (const entry of set[file]) Object.assign(entry, { created: '2011-03-01', revised: '2011-03-01' })
    set[ARTICLE].edition.revised = '2011-03-01'
    set[CHANGES][0].date = '2011-03-01'
  }),
]

const timeline: BrokenSet[] = [
  broken('events out of order', [TIMELINE, '/1/date'], /2011-04 stands after 2012/u, (set) => {
    set[TIMELINE][0].date = '2012'
  }),
  broken('an event that ends before it begins', [TIMELINE, '/1/until'], /not after 2011-04/u, (set) => {
    set[TIMELINE][1].until = '2011-03'
  }),
  broken('an event that is there twice', [TIMELINE, '/1/event'], /there twice/u, (set) => {
    set[TIMELINE].unshift(structuredClone(set[TIMELINE][0]))
  }),
  broken('an event of an unknown annotation', [TIMELINE, '/0/annotations/0'], /no annotation "note-9"/u, (set) => {
    set[TIMELINE][0].annotations = ['note-9']
  }),
  broken('an event that names an annotation twice', [TIMELINE, '/0/annotations/1'], /there twice/u, (set) => {
    set[TIMELINE][0].annotations = ['note-1', 'note-1']
  }),
  broken('an event of no annotation', [TIMELINE, '/0/annotations'], /needs an annotation/u, (set) => {
    set[TIMELINE][0].annotations = []
  }),
  broken('an event told at length', [TIMELINE, '/0/event'], /longer than 160/u, (set) => {
    set[TIMELINE][0].event = 'long '.repeat(40)
  }),
]

const prose: BrokenSet[] = [
  broken('a body of 101 words', [POINTS, '/0/body'], /has 101 words/u, (set) => {
    set[POINTS][0].body = `${words(30)}. Then ${words(70)}.`
  }),
  broken('a first sentence of 31 words', [POINTS, '/0/body'], /first sentence has 31 words/u, (set) => {
    set[POINTS][0].body = `${words(31)}. Then more.`
  }),
  broken('a first sentence that only an initial seems to end', [POINTS, '/0/body'], /has 32 words/u, (set) => {
    set[POINTS][0].body = `Gen. V. ${words(30)}. Then more.`
  }),
  broken('a word of blame in a body', [POINTS, '/0/body'], /"wrongly" blames/u, (set) => {
    set[POINTS][0].body = 'It is wrongly said so.'
  }),
  broken('a word of blame in the check of a note', [NOTES, '/0/check/finding'], /"overlooks" blames/u, (set) => {
    set[NOTES][0].check = { strength: 'C', claim: 'A claim.', finding: 'He overlooks it.', evidence: [] }
  }),
  broken('a word of blame in the introduction', [ARTICLE, '/edition/introduction/0'], /"naive" blames/u, (set) => {
    set[ARTICLE].edition.introduction = ['It was naive.']
  }),
  broken('a word of blame in the reason for leaving a claim', [EXAMINED, '/0/reason'], /"biased" blames/u, (set) => {
    set[EXAMINED][0].reason = 'It is biased.'
  }),
  broken('a stance that no source carries', [POINTS, '/0/stance'], /no source that is cited does that/u, (set) => {
    set[POINTS][0].citations[0].bears = 'supports'
  }),
  broken(
    'a stance whose sources only give the background',
    [POINTS, '/0/stance'],
    /no source that is cited/u,
    (set) => {
      delete set[POINTS][0].citations[0].bears
    },
  ),
]

const CAPTURE = 'https://web.archive.org/web/20110501000000/https://example.org/a'

const addresses: BrokenSet[] = [
  broken('a work that was seen on no day', [SOURCES, '/0'], /not on what day/u, (set) => {
    delete set[SOURCES][0].accessed
  }),
  broken('an address without its archived copy', [SOURCES, '/0'], /no archived address/u, (set) => {
    set[SOURCES][0].URL = 'https://example.org/a'
  }),
  broken('a calendar of captures', [SOURCES, '/0/custom/address/archived'], /no address of one capture/u, (set) => {
    set[SOURCES][0].URL = 'https://example.org/a'
    set[SOURCES][0].custom.address = { state: 'seen', archived: CAPTURE.replace('20110501000000', '2011*') }
  }),
  broken('a capture of another address', [SOURCES, '/0/custom/address/archived'], /of another address/u, (set) => {
    set[SOURCES][0].URL = 'https://example.org/b'
    set[SOURCES][0].custom.address = { state: 'seen', archived: CAPTURE }
  }),
  broken('an address of a service that ended', [SOURCES, '/0/URL'], /oxforddictionaries\.com is retired/u, (set) => {
    set[SOURCES][0].URL = 'https://en.oxforddictionaries.com/definition/sea'
    set[SOURCES][0].custom.address = {
      state: 'seen',
      archived: `https://web.archive.org/web/20110501000000/${set[SOURCES][0].URL}`,
    }
  }),
  broken('evidence at a part of a site that ended', [NOTES, '/0/check/evidence/0/url'], /atimes is retired/u, (set) => {
    const evidence = [{ url: 'http://www.atimes.com/atimes/China/A.html', shows: 'A thing.' }]
    set[NOTES][0].check = { strength: 'C', claim: 'A claim.', finding: 'A finding.', evidence }
  }),
]

const revisions: BrokenSet[] = [
  broken('a version of two figures', [ARTICLE, '/edition/version'], /not three figures/u, (set) => {
    set[ARTICLE].edition.version = '1.0'
  }),
  broken('an annotation revised before it was created', [ERRATA, '/0/revised'], /before it was created/u, (set) => {
    set[ERRATA][0].revised = '2026-01-01'
  }),
  broken(
    'an annotation revised after the edition',
    [ARTICLE, '/edition/revised'],
    /"a-slip" was revised on/u,
    (set) => {
      set[ERRATA][0].revised = '2026-02-01'
    },
  ),
  broken('changes that end with an older version', [CHANGES, ''], /begins with 0\.9\.0 \(2026-01-20\)/u, (set) => {
    set[CHANGES][0].version = '0.9.0'
  }),
  broken('versions out of order', [CHANGES, ''], /1\.0\.0 stands above 1\.0\.0/u, (set) => {
    set[CHANGES].push(structuredClone(set[CHANGES][0]))
  }),
  broken('a version without its date', [CHANGES, ''], /"1\.0\.0" is no version with its date/u, (set) => {
    set[CHANGES] = '## 1.0.0\n\n- First.\n'
  }),
  broken('a version without a list', [CHANGES, ''], /and a list/u, (set) => {
    set[CHANGES] = '## 1.0.0 (2026-01-20)\n\nFirst.\n'
  }),
  broken('changes of no version', [CHANGES, ''], /tells of no version/u, (set) => {
    set[CHANGES] = '# Changes\n'
  }),
]

const index: BrokenSet[] = [
  broken('names out of order', [INDEX, '/1/heading'], /"Doe, Jane" stands after "Term"/u, (set) => {
    set[INDEX].reverse()
  }),
  broken('a form of two names', [INDEX, '/1/forms'], /"Doe" is a form of "Doe, Jane" too/u, (set) => {
    set[INDEX][1].forms.push('Doe')
  }),
  broken('a name that nothing names', [INDEX, '/1'], /nothing names "Term"/u, (set) => {
    set[INDEX][1].forms = ['Terms']
  }),
  broken('paragraphs out of order', [INDEX, '/0/paragraphs'], /not in order/u, (set) => {
    set[INDEX][0].paragraphs = [2, 1]
  }),
  broken('a name of an unknown kind', [INDEX, '/0/kind'], /Expected/u, (set) => {
    set[INDEX][0].kind = 'thing'
  }),
]

const UNSEEN = [
  ['a line break', '\n'],
  ['a NUL', '\0'],
  ['a control character beyond ASCII', '\u0085'],
  ['a mark that turns the order of letters', '\u202e'],
  ['a mark that isolates letters', '\u2067'],
  ['half a character', '\ud83d'],
  ['a border of lines', '\u2028'],
] as const

const unseen: BrokenSet[] = [
  ...UNSEEN.map(([name, sign]) =>
    broken(`a title with ${name}`, [SOURCES, '/0/title'], /holds U\+[0-9A-F]{4}, a character that cannot/u, (set) => {
      set[SOURCES][0].title = `A report${sign}TY  - BOOK`
    }),
  ),
  broken('a term that reads backwards', [CONTEXT, '/0/term'], /holds U\+202E/u, (set) => {
    set[CONTEXT][0].term = 'Te\u202erm'
  }),
  broken('a quote with a control character', [ERRATA, '/0/quote/exact'], /holds U\+0000/u, (set) => {
    set[ERRATA][0].quote.exact = 'a slop\0'
  }),
  broken('a context with a mark of order', [ERRATA, '/0/quote/prefix'], /holds U\+200F/u, (set) => {
    set[ERRATA][0].quote.prefix = 'before\u200f '
  }),
  broken('a change with a mark of order', [CHANGES, ''], /holds U\+2066/u, (set) => {
    set[CHANGES] = '## 1.0.0 (2026-01-20)\n\n- First \u2066version.\n'
  }),
  broken('an address with a user name', [SOURCES, '/0/URL'], /holds a user name/u, (set) => {
    set[SOURCES][0].URL = 'https://www.reuters.com@evil.example/a'
  }),
  broken('an address with a password', [SOURCES, '/0/URL'], /holds a user name/u, (set) => {
    set[SOURCES][0].URL = 'https://user:pw@evil.example'
  }),
  broken('an address that a backslash parts', [SOURCES, '/0/URL'], /not http/u, (set) => {
    set[SOURCES][0].URL = 'https://evil.example\\@www.reuters.com/'
  }),
  broken('an address with a mark of order', [SOURCES, '/0/URL'], /holds U\+202E/u, (set) => {
    set[SOURCES][0].URL = 'https://example.org/\u202efdp.exe'
  }),
]

const unfinished: BrokenSet[] = [
  broken('a text still to be written', [ARTICLE, '/edition/method'], /completed: how it was made/u, (set) => {
    set[ARTICLE].edition.method = 'COMPLETE: how it was made'
  }),
  broken('a date still to be written, said once', [ARTICLE, '/issued'], /completed: the day/u, (set) => {
    set[ARTICLE].issued = 'COMPLETE: the day'
  }),
  broken('an address whose host is not among the hosts', [ARTICLE, '/address/hosts'], /at example\.net/u, (set) => {
    set[ARTICLE].canonical = 'https://example.net/a-sample-article/'
  }),
]

export const BROKEN_SETS = [
  ...syntax,
  ...schema,
  ...agreement,
  ...quotes,
  ...evidence,
  ...dates,
  ...timeline,
  ...prose,
  ...addresses,
  ...revisions,
  ...index,
  ...unseen,
  ...unfinished,
]
