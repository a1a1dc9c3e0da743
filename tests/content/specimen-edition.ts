/** An edition of the specimen article: every kind of annotation, an ibid., two passages that overlap, and one that is nowhere. */
import type { ContextNote, Counterpoint, Erratum, Footnote } from '../../src/core/model/edition/annotation-schemas'
import type { FullEdition } from '../../src/core/model/edition/edition'
import type { Source } from '../../src/core/model/edition/source'
import type { Translate } from '../../src/core/texts/translate'
import { SPECIMEN, SPECIMEN_ADDRESS, SPECIMEN_PATH } from '../page/specimen-content'

const quote = (exact: string, prefix?: string, suffix?: string) => ({
  type: 'TextQuoteSelector' as const,
  exact,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

/** When every annotation was written and last changed. */
export const dated = { created: '2020-04-01', revised: '2020-05-01' }

const work = (id: string, title: string): Source => ({
  id,
  type: 'book',
  title,
  custom: { verified: { level: 'identity' } },
})

const WORKS = [
  work('quill-1999', 'Hours of the Quay'),
  work('gazette', 'Interview'),
  work('roe', 'Two Hands'),
  work('alone', 'Cited once'),
]
const CITATION = work('edition-of-the-two-clocks', 'A specimen')

const rendered = ({ id, title = '' }: Source) => ({
  apa: [`${title}.`],
  'chicago-note': [`${title}.`],
  chicago: [`${title}.`],
  mla: [`${title}.`],
  bibtex: `@book{${id}}`,
  ris: `TY  - BOOK\nTI  - ${title}\nER  - `,
})

const footnotes: readonly Footnote[] = [
  { number: 1, citations: [{ source: 'quill-1999', locator: '12', label: 'page' }], ...dated },
  { number: 2, citations: [{ source: 'gazette' }], ...dated },
  { number: 3, citations: [], crossReference: { kind: 'ibid', printed: 'Ibid.', to: 2 }, ...dated },
  { number: 4, citations: [], ...dated },
  { number: 5, citations: [{ source: 'roe' }], ...dated },
]

const counterpoint = (
  id: string,
  more: Pick<Counterpoint, 'quote' | 'stance' | 'headline' | 'citations'>,
): Counterpoint => ({
  id,
  asOf: '2020-05',
  known: 'since',
  body: 'A body of few words.',
  confidence: 'medium',
  reason: 'A reason.',
  ...dated,
  ...more,
})

const counterpoints: readonly Counterpoint[] = [
  counterpoint('c-repair', {
    quote: quote('the older clock stopped for eleven years', 'In the 19th century ', '. Nobody repaired it'),
    stance: 'contradicts',
    headline: 'It stopped for nine',
    citations: [{ source: 'roe', bears: 'contradicts' }],
  }),
  counterpoint('c-late', {
    quote: quote('The railway clock was never late', undefined, ', or so its keepers claimed'),
    stance: 'qualifies',
    headline: 'It was late once',
    citations: [{ source: 'quill-1999', bears: 'qualifies' }, { source: 'alone' }],
  }),
  counterpoint('c-nowhere', {
    quote: quote('a third clock was kept under the floor of the chapel', 'It is told that ', ' until the flood'),
    stance: 'updates',
    headline: 'The third clock',
    citations: [{ source: 'alone', bears: 'updates' }],
  }),
]

const context: readonly ContextNote[] = [
  {
    id: 'x-town',
    quote: quote('Harrow Quay', 'The town of ', ' kept two clocks'),
    term: 'Harrow Quay',
    note: 'A town.',
    citations: [],
    ...dated,
  },
  {
    id: 'x-clock',
    quote: quote('clock stopped for eleven years'),
    term: 'The clock',
    note: 'A clock.',
    citations: [{ source: 'roe' }],
    ...dated,
  },
]

const errata: readonly Erratum[] = [
  {
    id: 'e-bill',
    quote: quote('a bill for two new hands', 'records show '),
    printed: 'two',
    read: 'three',
    remark: 'As the bill has it.',
    ...dated,
  },
]

/** The edition, with what is given instead of its own. */
export const specimenEdition = (more: Partial<FullEdition> = {}): FullEdition => ({
  article: {
    id: 'the-two-clocks',
    title: SPECIMEN.title,
    author: [{ family: 'Quill', given: 'Ada' }],
    publisher: 'The Quay Review',
    issued: '2012-06-01',
    language: 'en',
    canonical: SPECIMEN_ADDRESS,
    address: { hosts: ['quay.example.org'], path: SPECIMEN_PATH },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', holder: 'Ada Quill' },
    edition: {
      title: 'A specimen',
      version: '1.0.0',
      revised: '2020-05-01',
      compiledBy: 'The editors',
      introduction: ['Two clocks, one town.'],
      selection: 'By lot.',
      method: 'Made up.',
      review: 'None.',
      notVerified: 'All of it.',
      corrections: 'None.',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
  },
  works: Object.fromEntries(WORKS.map((each) => [each.id, each])),
  footnotes,
  counterpoints,
  context,
  errata,
  citation: CITATION,
  rendered: Object.fromEntries([...WORKS, CITATION].map((each) => [each.id, rendered(each)])),
  timeline: [],
  index: [],
  examined: [],
  changes: [{ version: '1.0.0', date: '2020-05-01', changes: ['First version.'] }],
  ...more,
})

/** Every annotation of the edition, in its order. */
export const SPECIMEN_IDS: readonly string[] = [
  ...['note-1', 'note-2', 'note-3', 'note-4', 'note-5'],
  ...['c-repair', 'c-late', 'c-nowhere'],
  ...['x-town', 'x-clock'],
  'e-bill',
]

/** Texts as their keys and what goes into them. */
export const plainTranslate: Translate = (key, ...substitutions) =>
  substitutions.length === 0 ? key : `${key}(${substitutions.join(', ')})`
