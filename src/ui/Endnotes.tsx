/** The annotations on paper: behind the article, under the numbers that their marks have in the text. */
import type { Card } from '../core/model/card'
import { ANNOTATION_LANGUAGE, type Edition } from '../core/model/edition'
import { SIGNS } from '../core/model/signs'
import { AnnotationBody } from './AnnotationBody'
import type { CardActions } from './card-actions'
import { dateParts, formatDate } from './dates'
import { headingOf } from './labels'
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

export type NumberedCard = { readonly number: number; readonly card: Card }

type Failed = { failed: CardActions['failed'] }

const Endnote = ({ note: { card, number }, failed }: Failed & { note: NumberedCard }) => {
  const t = useStrings()
  const { annotation } = card
  const { kind } = annotation
  const stance = annotation.kind === 'counterpoint' ? annotation.counterpoint.stance : undefined
  return (
    <li class="endnote" data-kind={kind} data-stance={stance}>
      <h3 class="kind">
        <span class={`number ${kind}`}>
          {SIGNS[kind] && (
            <svg viewBox="0 0 9 9" aria-hidden="true">
              <path d={SIGNS[kind]} />
            </svg>
          )}
          {number}
        </span>
        <span class="label">{headingOf(annotation, t)}</span>
      </h3>
      <AnnotationBody card={card} actions={{ ...ACTIONS, failed }} />
    </li>
  )
}

const List = ({ title, notes, failed }: Failed & { title: string; notes: readonly NumberedCard[] }) =>
  notes.length > 0 && (
    <>
      <h2 class="part">{title}</h2>
      <ol>
        {notes.map((note) => (
          <Endnote key={note.card.annotation.id} note={note} failed={failed} />
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
      {paragraphs.map((paragraph) => (
        <p key={paragraph} class="introduction" lang={ANNOTATION_LANGUAGE}>
          {curled(paragraph)}
        </p>
      ))}
    </>
  )
}

type EndnotesProps = Failed & {
  edition: Edition['article']['edition']
  /** In the order of their numbers, which are those of the marks in the text. */
  annotations: readonly NumberedCard[]
  /** What the edition says of the author's own notes, under the author's numbers. */
  notes: readonly NumberedCard[]
}

/** Everything to print, under a heading that says whose words these are. */
export const Endnotes = ({ annotations, edition, failed, notes }: EndnotesProps) => {
  const t = useStrings()
  const { compiledBy, introduction, licence, revised, title } = edition
  return (
    <Printed.Provider value>
      <p class="colophon">
        {t('print_colophon', title, compiledBy, formatDate(dateParts(revised), t('locale')), licence.name)}
      </p>
      <Introduction paragraphs={introduction} />
      <List title={t('print_annotations')} notes={annotations} failed={failed} />
      <List title={t('print_notes')} notes={notes} failed={failed} />
    </Printed.Provider>
  )
}
