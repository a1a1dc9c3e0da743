/** The annotations on paper: behind the article, under the numbers that their marks have in the text. */
import { stanceOf } from '../core/model/card/annotation'
import type { Card } from '../core/model/card/card'
import { ANNOTATION_LANGUAGE, type Edition } from '../core/model/edition/edition'
import { AnnotationBody } from './AnnotationBody'
import type { CardActions } from './card-actions'
import { dateParts, formatDate } from './dates'
import { Icon } from './Icon'
import { headingOf, iconOf, titleOf } from './labels'
import { Printed } from './printed'
import { useStrings } from './strings'
import { curled } from './typography'

const nothing = (): void => {}

/** On paper nothing can be pressed. */
const ACTIONS: Omit<CardActions, 'failed'> = {
  choose: nothing,
  step: nothing,
  close: nothing,
  goTo: nothing,
  goToNote: nothing,
  goBack: nothing,
  cite: async () => null,
  copy: async () => 'refused',
  download: () => undefined,
  correct: async () => null,
}

export type NumberedCard = {
  /** Null if the text has no mark of it. */
  readonly number: number | null
  /** The words of the passage; '' if the number is the author's and says enough. */
  readonly lemma: string
  readonly card: Card
}

type Manner = {
  /** In few lines: text, and sources by name. */
  brief: boolean
  /** In a document of its own: each endnote has a name that leads to it, `on-` with its id, and its number leads back. */
  linked?: boolean
  failed: CardActions['failed']
}

/** What stands behind the lemma: the kind of annotation; in few lines at once what it says, unless the lemma says that. */
const Title = ({ brief, note: { card, lemma } }: Pick<Manner, 'brief'> & { note: NumberedCard }) => {
  const t = useStrings()
  const { annotation } = card
  // The words of an own note follow at once.
  if (annotation.kind === 'own') return null
  if (!brief) return <span class="label">{headingOf(annotation, t)}</span>
  const title = curled(titleOf(annotation))
  if (title.toLowerCase() === curled(lemma).toLowerCase()) return null
  return (
    <strong class="headline" lang={ANNOTATION_LANGUAGE}>
      {title}{' '}
    </strong>
  )
}

const Endnote = ({ brief, failed, linked, note }: Manner & { note: NumberedCard }) => {
  const { card, lemma, number } = note
  const { annotation, article } = card
  const { id, kind } = annotation
  const back = kind === 'footnote' ? `#${id}` : `#at-${id}`
  return (
    <li
      id={linked ? `on-${id}` : undefined}
      class={brief ? 'endnote brief' : 'endnote'}
      data-kind={kind}
      data-stance={stanceOf(annotation)}
    >
      <h3 class="kind">
        <span class="number">
          {linked && number !== null ? <a href={back}>{number}</a> : number}
          <Icon name={iconOf(annotation)} />
        </span>
        {lemma && (
          <span class="lemma" lang={article.language}>
            {lemma}]{' '}
          </span>
        )}
        <Title brief={brief} note={note} />
      </h3>
      <AnnotationBody card={card} brief={brief} actions={{ ...ACTIONS, failed }} />
    </li>
  )
}

const List = ({ title, notes, ...manner }: Manner & { title: string; notes: readonly NumberedCard[] }) =>
  notes.length > 0 && (
    <>
      <h2 class="part">{title}</h2>
      <ol>
        {notes.map((note) => (
          <Endnote key={note.card.annotation.id} note={note} {...manner} />
        ))}
      </ol>
    </>
  )

const Introduction = ({ paragraphs }: { paragraphs: readonly string[] }) => {
  const t = useStrings()
  if (paragraphs.length === 0) return null
  return (
    <>
      <h2 class="part">{t('introduction')}</h2>
      <div class="introduction" lang={ANNOTATION_LANGUAGE}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{curled(paragraph)}</p>
        ))}
      </div>
    </>
  )
}

type EndnotesProps = Manner & {
  edition: Edition['article']['edition']
  /** In the order of their numbers, which are those of the marks in the text. */
  annotations: readonly NumberedCard[]
  /** What the edition says of the author's own notes, under the author's numbers. */
  notes: readonly NumberedCard[]
  /** The reader's own, under numbers of their own. */
  own?: readonly NumberedCard[]
}

/** Everything to print, under a heading that says whose words these are. */
export const Endnotes = ({ annotations, edition, notes, own = [], ...manner }: EndnotesProps) => {
  const t = useStrings()
  const { compiledBy, introduction, licence, revised, title } = edition
  return (
    <Printed.Provider value>
      <p class="colophon">
        {t('print_colophon', title, compiledBy, formatDate(dateParts(revised), t('locale')), licence.name)}
      </p>
      {!manner.brief && <Introduction paragraphs={introduction} />}
      <List title={t('print_annotations')} notes={annotations} {...manner} />
      <List title={t('print_notes')} notes={notes} {...manner} />
      <List title={t('print_own')} notes={own} {...manner} brief={false} />
    </Printed.Provider>
  )
}
