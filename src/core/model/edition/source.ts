/**
 * sources.json: CSL-JSON items, importable by Zotero as they stand
 * (https://docs.citationstyles.org/en/stable/specification.html). What CSL has no field for stands under `custom`.
 */
import * as v from 'valibot'
import { Id, Prose, WebAddress } from '../fields'

/** The CSL types that the sets use; each has a label in the interface. */
export const SOURCE_TYPES = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'interview',
  'legislation',
  'paper-conference',
  'post-weblog',
  'report',
  'speech',
  'thesis',
  'treaty',
  'webpage',
] as const

const Name = v.union([
  v.strictObject({
    family: Prose,
    given: v.optional(Prose),
    'non-dropping-particle': v.optional(Prose),
    suffix: v.optional(Prose),
  }),
  v.strictObject({ literal: Prose }),
])

const DatePart = v.pipe(v.number(), v.integer())
const CslDate = v.strictObject({
  'date-parts': v.tuple([v.pipe(v.array(DatePart), v.minLength(1), v.maxLength(3))]),
  circa: v.optional(v.boolean()),
})

/** What is known of a web address: nobody can know that an address is dead for good, so each state says what was found. */
export const ADDRESS_STATES = ['seen', 'unchecked', 'moved', 'dead', 'home-page'] as const

/** How far the work itself was found: its identity, some of its data, only a copy of it elsewhere, or nothing but the citation. */
const VERIFIED = ['identity', 'part', 'repost', 'not-located'] as const

const Custom = v.strictObject({
  /** For works whose note gives no title: a description in square brackets, for display only. */
  titleDisplay: v.optional(Prose),
  /** Our translation of a title that is not in English. */
  titleEnglish: v.optional(Prose),
  outlet: v.optional(
    v.strictObject({
      /** One neutral line on who publishes it. */
      line: Prose,
      ownership: v.picklist([
        'state',
        'party',
        'government-linked',
        'private',
        'non-profit',
        'scholarly',
        'intergovernmental',
        'unknown',
      ]),
    }),
  ),
  address: v.optional(
    v.strictObject({
      state: v.picklist(ADDRESS_STATES),
      remark: v.optional(Prose),
      /** The same work at an address that was seen to work. */
      better: v.optional(WebAddress),
      /** The web archive's capture nearest to the day on which the work appeared or was read; whether there is one was not checked. */
      archived: v.optional(WebAddress),
      /** False for copies that somebody has put up without a right to them: cited, not linked. */
      link: v.optional(v.boolean()),
    }),
  ),
  verified: v.strictObject({ level: v.picklist(VERIFIED), remark: v.optional(Prose) }),
  /** True for the article's author's own works. */
  self: v.optional(v.boolean()),
  /** How the work reached the person citing it, for example a translation service. */
  via: v.optional(Prose),
})

export const Source = v.strictObject({
  id: Id,
  type: v.picklist(SOURCE_TYPES),
  genre: v.optional(Prose),
  author: v.optional(v.array(Name)),
  editor: v.optional(v.array(Name)),
  title: v.optional(Prose),
  'original-title': v.optional(Prose),
  'container-title': v.optional(Prose),
  'collection-title': v.optional(Prose),
  publisher: v.optional(Prose),
  'publisher-place': v.optional(Prose),
  volume: v.optional(Prose),
  issue: v.optional(Prose),
  /** Of a report or a document in a series; `issue` is a periodical's. */
  number: v.optional(Prose),
  /** Of a data set or a program. */
  version: v.optional(Prose),
  page: v.optional(Prose),
  issued: v.optional(CslDate),
  accessed: v.optional(CslDate),
  URL: v.optional(WebAddress),
  DOI: v.optional(Prose),
  ISBN: v.optional(Prose),
  language: v.optional(Prose),
  note: v.optional(Prose),
  custom: Custom,
})

export const Sources = v.array(Source)
export type Source = v.InferOutput<typeof Source>
export type SourceName = v.InferOutput<typeof Name>
