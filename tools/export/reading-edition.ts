/** An edition as a document to read: one tree, printed as HTML or as Markdown. */
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toMdast } from 'hast-util-to-mdast'
import { h } from 'hastscript'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Counterpoint, Footnote } from '../../src/core/model/annotations'
import { type FullEdition, footnoteId } from '../../src/core/model/edition'
import { annotationsOf } from '../../src/core/model/edition-index'
import type { Citation } from '../../src/core/model/fields'
import { CONFIDENCES, STANCES, STRENGTHS } from '../../src/core/model/kinds'
import { dateParts, formatDate } from '../../src/ui/dates'
import { headingOf, titleOf } from '../../src/ui/labels'
import { formatLocator } from '../../src/ui/locator'
import { underscored } from '../../src/ui/strings'
import { translate as t } from './messages'

type Node = Element | string
type Nodes = readonly (Node | undefined)[]

const LOCALE = 'en-GB'

/** A measure that reads well on screen and on paper; nothing else, so that a reader's own style applies. */
const STYLE =
  'body{max-width:38em;margin:2em auto;padding:0 1em;font:1.05em/1.5 Georgia,serif}blockquote{font-style:italic}.quiet{font-size:.9em}'

const el = (name: string, ...children: Nodes): Element =>
  h(name, ...children.filter((child): child is Node => child !== undefined))

const paragraph = (...children: Nodes): Element => el('p', ...children)
const strong = (text: string): Element => el('strong', text)
const date = (value: string): string => formatDate(dateParts(value), LOCALE).replaceAll('\u00a0', ' ')

/** An address as a link; anything else stays text. */
const link = (address: string, text = address): Node =>
  /^https?:/u.test(address) ? h('a', { href: address }, text) : text

/** The place in a work as a note gives it: `pp. 161–162`, `ch. 3`. */
const placeIn = ({ label, locator }: Citation): string | undefined =>
  locator === undefined ? undefined : `Cited: ${formatLocator(locator, label, t)}.`

const reference = ({ rendered, works }: FullEdition, citation: Citation): Element => {
  const { remark, source } = citation
  const work = works[source]
  const { address, verified } = work?.custom ?? {}
  const linked = address?.link !== false
  const said = [
    placeIn(citation),
    remark,
    verified && verified.level !== 'identity' && t(`verified_${underscored(verified.level)}`),
    address?.remark,
  ].filter(Boolean)
  return el(
    'li',
    ...withLink(rendered[source]?.apa ?? source, linked ? work?.URL : undefined),
    ...(linked && address?.archived ? [' (', link(address.archived, t('address_archived')), ')'] : []),
    said.length > 0 ? ` ${said.join(' ')}` : undefined,
  )
}

/** A reference whose own address, where it ends with one, is a link. */
const withLink = (apa: string, url: string | undefined): Node[] => {
  const at = url === undefined ? -1 : apa.lastIndexOf(url)
  if (url === undefined || at < 0) return [apa]
  return [apa.slice(0, at), link(url), apa.slice(at + url.length)]
}

const references = (edition: FullEdition, citations: readonly Citation[]): Element | undefined =>
  citations.length === 0 ? undefined : el('ul', ...citations.map((citation) => reference(edition, citation)))

/** The words of the edition's own and what each stands for, as the cards say it. */
const meanings = (): Element =>
  el(
    'ul',
    ...[
      ...STANCES.map((stance) => [t(`stance_${stance}`), t(`stance_${stance}_means`)] as const),
      ...CONFIDENCES.map((degree) => [t(`confidence_${degree}`), t(`confidence_${degree}_means`)] as const),
      ...STRENGTHS.map((strength) => [t(`strength_${strength}`), t(`strength_${strength}_means`)] as const),
    ].map(([word, meaning]) => el('li', strong(word), `. ${meaning}`)),
  )

const examined = ({ examined: claims }: FullEdition): Element =>
  el(
    'ul',
    ...claims.map(({ paragraph: number, quote, reason, section: heading }) =>
      el('li', `${heading}, ${t('paragraphs', String(number))}: “${quote}”. ${reason}`),
    ),
  )

/** Names with the article's paragraphs and links to the annotations. */
const nameIndex = (edition: FullEdition): Element => {
  const labels = new Map(annotationsOf(edition).map((each) => [each.id, titleOf(each) || headingOf(each, t)]))
  return el(
    'ul',
    ...edition.index.map(({ annotations, heading, kind, paragraphs }) =>
      el(
        'li',
        strong(heading),
        ` (${t(`index_${kind}`)})`,
        paragraphs.length > 0 ? `; ${t('in_article', paragraphs.join(', '))}` : undefined,
        ...annotations.flatMap((id): Node[] => ['; ', h('a', { href: `#${id}` }, labels.get(id) ?? id)]),
      ),
    ),
  )
}

const changes = ({ changes: releases }: FullEdition): Nodes =>
  releases.flatMap(({ changes: said, date: day, version }) => [
    el('h3', `${version}, ${date(day)}`),
    el('ul', ...said.map((text) => el('li', text))),
  ])

const about = ({ article, citation, rendered }: FullEdition): Nodes => {
  const authors = article.author.map(({ family, given }) => `${given} ${family}`).join(', ')
  const { edition, licence } = article
  return [
    el('h1', edition.title),
    paragraph(
      'On ',
      link(article.canonical, article.title),
      ` by ${authors}, ${article.publisher}, ${date(article.issued)}. `,
      'The article is under ',
      link(licence.url, licence.name),
      ` (${licence.holder}) and is not part of this document.`,
    ),
    paragraph(
      `${edition.compiledBy}, version ${edition.version} of ${date(edition.revised)}, `,
      link(edition.licence.url, edition.licence.name),
      '.',
    ),
    paragraph('Cite as: ', rendered[citation.id]?.apa),
    ...section(t('introduction'), ...edition.introduction.map((text) => paragraph(text))),
    el('h2', 'How it was made'),
    paragraph(edition.selection),
    paragraph(edition.method),
    paragraph(edition.review),
    paragraph(edition.notVerified),
    paragraph(edition.corrections),
    ...section('What its words stand for', meanings()),
  ]
}

const counterpoint = (edition: FullEdition, point: Counterpoint): Nodes => [
  h('h3', { id: point.id }, point.headline),
  el('blockquote', paragraph(point.quote.exact)),
  paragraph(
    el('em', t(`stance_${point.stance}`)),
    `; ${t('dateline', date(point.asOf), date(edition.article.issued))}; `,
    t(`known_${point.known}`, date(edition.article.issued.slice(0, 7))),
  ),
  paragraph(point.body),
  references(edition, point.citations),
  paragraph(strong(`${t(`confidence_${point.confidence}`)}.`), ` ${point.reason}`),
]

const crossReference = ({ crossReference: reference }: Footnote): Element | undefined => {
  if (reference === undefined) return undefined
  if (reference.kind === 'unresolved') return paragraph(`“${reference.printed}”: ${reference.remark}`)
  return paragraph(`“${reference.printed}” refers to note ${reference.to}. ${reference.remark ?? ''}`.trim())
}

const footnote = (edition: FullEdition, note: Footnote): Nodes => [
  h('h3', { id: footnoteId(note.number) }, t('note_number', String(note.number))),
  crossReference(note),
  references(edition, note.citations),
  ...(note.errata ?? []).map(({ printed, read, remark }) =>
    paragraph(`Printed “${printed}”, read “${read}”. ${remark ?? ''}`.trim()),
  ),
  ...(note.check
    ? [
        paragraph(
          strong(t('check')),
          ` ${t(`strength_${note.check.strength}`)}. ${note.check.claim} ${note.check.finding}`,
        ),
        note.check.evidence.length > 0
          ? el(
              'ul',
              ...note.check.evidence.map(({ shows, url }) => el('li', url === undefined ? shows : link(url, shows))),
            )
          : undefined,
      ]
    : []),
]

const timeline = ({ timeline: events }: FullEdition): Element =>
  el(
    'ul',
    ...events.map((event) =>
      el('li', strong(date(event.date)), event.until ? ` to ${date(event.until)}: ` : ': ', event.event),
    ),
  )

const section = (title: string, ...children: Nodes): Nodes =>
  children.length > 0 ? [el('h2', title), ...children] : []

const body = (edition: FullEdition): Element[] =>
  [
    ...about(edition),
    ...section(t('kinds_counterpoint'), ...edition.counterpoints.flatMap((point) => counterpoint(edition, point))),
    ...section(t('kinds_footnote'), ...edition.footnotes.flatMap((note) => footnote(edition, note))),
    ...section(
      t('kinds_context'),
      ...edition.context.flatMap(({ citations, id, note, term }) => [
        h('h3', { id }, term),
        paragraph(note),
        references(edition, citations),
      ]),
    ),
    ...section(
      t('kinds_erratum'),
      ...edition.errata.map(({ id, printed, read, remark }) =>
        h('p', { id }, `Printed “${printed}”, read “${read}”. ${remark}`),
      ),
    ),
    ...(edition.timeline.length > 0 ? section('Timeline', timeline(edition)) : []),
    ...(edition.examined.length > 0 ? section('Examined but not annotated', examined(edition)) : []),
    ...(edition.index.length > 0 ? section('Index', nameIndex(edition)) : []),
    ...section('Changes', ...changes(edition)),
  ].filter((node): node is Element => typeof node === 'object')

/** The edition as a whole HTML document; texts are set as text. */
export const readingHtml = (edition: FullEdition): string => {
  const head = h('head', h('meta', { charSet: 'utf-8' }), h('title', edition.article.edition.title), h('style', STYLE))
  const children = body(edition).flatMap((block) => [block, { type: 'text' as const, value: '\n' }])
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, head, { type: 'text', value: '\n' }, h('body', ...children)),
    ],
  }
  return `${toHtml(root)}\n`
}

/** The edition as Markdown (CommonMark). */
export const readingMarkdown = (edition: FullEdition): string =>
  toMarkdown(toMdast({ type: 'root', children: body(edition) }), { bullet: '-', emphasis: '_' })
