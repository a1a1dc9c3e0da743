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
  broken('an object for a list', [ERRATA, ''], /Expected Array/u, (set) => {
    set[ERRATA] = {}
  }),
]

const schema: BrokenSet[] = [
  broken('an unknown field', [POINTS, '/0/score'], /never/u, (set) => {
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
    set[NOTES].push({ number: 3, citations: [] })
  }),
  broken('a gap in the notes', [NOTES, '/3/number'], /note 5 stands where note 4 should/u, (set) => {
    set[NOTES].push({ number: 5, citations: [] })
  }),
  broken('an ibid to itself', [NOTES, '/2/crossReference/to'], /refers to itself/u, (set) => {
    set[NOTES][2].crossReference.to = 3
  }),
  broken('an ibid to a note that is not there', [NOTES, '/2/crossReference/to'], /note 9, which is not/u, (set) => {
    set[NOTES][2].crossReference.to = 9
  }),
  broken('an ibid to a later note', [NOTES, '/1/crossReference/to'], /forward to note 4/u, (set) => {
    set[NOTES].push({ number: 4, citations: [] })
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

export const BROKEN_SETS = [...syntax, ...schema, ...agreement, ...quotes]
