/** Who made the edition, how, from what, what its words stand for, and what is not certain of it. */
import type { ComponentChildren } from 'preact'
import { correctionForm } from '../../core/corrections/correction-form'
import { ANNOTATION_LANGUAGE, type FullEdition } from '../../core/model/edition/edition'
import type { ExaminedClaim } from '../../core/model/edition/examined-claim'
import { CONFIDENCES, STANCES, STRENGTHS } from '../../core/model/kinds'
import { plural } from '../../core/texts/plural'
import type { MessageKey, Translate } from '../../core/texts/translate'
import { CiteMenu } from '../../ui/CiteMenu'
import { dateParts, formatDate } from '../../ui/dates'
import { ReportError } from '../../ui/ReportError'
import { useStrings } from '../../ui/strings'
import { curled, inQuotes } from '../../ui/typography'
import { WebLink } from '../../ui/WebLink'
import type { EditionModel } from '../edition-model'
import type { PanelActions } from '../panel-state'

const english = (text: string) => <span lang={ANNOTATION_LANGUAGE}>{curled(text)}</span>

/** Words of the edition's own, each with what it stands for. */
const meanings = (words: readonly (readonly [word: string, meaning: string])[]) => (
  <ul class="meanings">
    {words.map(([word, meaning]) => (
      <li key={word}>
        <b>{word}</b> {meaning}
      </li>
    ))}
  </ul>
)

/** The letter by which a check is known, with its name. */
const gradeOf = (strength: (typeof STRENGTHS)[number], t: Translate): string =>
  strength === 'supported' ? t('strength_supported') : `${strength}\u00a0· ${t(`strength_${strength}`)}`

const Changes = ({ changes }: { changes: FullEdition['changes'] }) => {
  const t = useStrings()
  return (
    <>
      {changes.map(({ changes, date, version }) => (
        <div key={version}>
          {`${version}, ${formatDate(dateParts(date), t('locale'))}`}
          <ul class="listed">
            {changes.map((change) => (
              <li key={change}>{english(change)}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

const bySection = (claims: readonly ExaminedClaim[]): [section: string, claims: ExaminedClaim[]][] => {
  const sections = new Map<string, ExaminedClaim[]>()
  for (const claim of claims) sections.set(claim.section, [...(sections.get(claim.section) ?? []), claim])
  return [...sections]
}

const Examined = ({ claims, language }: { claims: readonly ExaminedClaim[]; language: string }) => {
  const t = useStrings()
  return (
    <details>
      <summary>{plural(t, 'count_claims', claims.length, t('locale'))}</summary>
      {bySection(claims).map(([section, claims]) => (
        <section key={section}>
          <h3 lang={language}>{section}</h3>
          <ul class="listed">
            {claims.map(({ paragraph, quote, reason }) => (
              <li key={`${paragraph} ${quote}`}>
                <span class="quiet">{t('paragraphs', String(paragraph))}</span>{' '}
                <span lang={language}>{inQuotes(curled(quote), t)}</span> {english(reason)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}

type AboutViewProps = { model: EditionModel; version: string; actions: Pick<PanelActions, 'copy' | 'download'> }

/** What the edition says of itself, and the version of the program. */
export const AboutView = ({ model: { cite, edition }, version, actions }: AboutViewProps) => {
  const t = useStrings()
  const locale = t('locale')
  const { article, changes, citation, context, counterpoints, errata, examined, footnotes, timeline, works } = edition
  const { compiledBy, corrections, licence, method, notVerified, review, revised, selection } = article.edition
  const contents = [
    plural(t, 'count_kind_footnote', footnotes.length, locale),
    plural(t, 'count_kind_counterpoint', counterpoints.length, locale),
    plural(t, 'count_kind_context', context.length, locale),
    plural(t, 'count_kind_erratum', errata.length, locale),
    plural(t, 'count_events', timeline.length, locale),
    plural(t, 'count_sources', Object.keys(works).length, locale),
  ]
  const rows: readonly (readonly [label: MessageKey, content: ComponentChildren])[] = [
    ['about_compiled', english(compiledBy)],
    ['about_edition_version', `${article.edition.version}, ${formatDate(dateParts(revised), locale)}`],
    [
      'about_cite',
      <>
        <span lang={ANNOTATION_LANGUAGE}>
          {edition.rendered[citation.id]?.apa.map((piece) =>
            typeof piece === 'string' ? piece : <i key={piece.italic}>{piece.italic}</i>,
          )}
        </span>
        <CiteMenu work={citation} cite={cite} copy={actions.copy} label={t('cite_edition')} />
      </>,
    ],
    ['about_contents', new Intl.ListFormat(locale).format(contents)],
    ['about_selection', english(selection)],
    ['about_method', english(method)],
    ['about_review', english(review)],
    ['about_not_verified', english(notVerified)],
    ['about_stances', meanings(STANCES.map((stance) => [t(`stance_${stance}`), t(`stance_${stance}_means`)]))],
    [
      'about_confidence',
      meanings(CONFIDENCES.map((degree) => [t(`confidence_${degree}`), t(`confidence_${degree}_means`)])),
    ],
    ['about_checks', meanings(STRENGTHS.map((strength) => [gradeOf(strength, t), t(`strength_${strength}_means`)]))],
    [
      'about_corrections',
      <>
        {english(corrections)}
        <ReportError correct={async () => correctionForm(edition, { page: article.canonical })} actions={actions} />
      </>,
    ],
    ['about_changes', <Changes changes={changes} />],
    ...(examined.length > 0
      ? [['about_examined', <Examined claims={examined} language={article.language} />] as const]
      : []),
    ['about_licence', <WebLink href={licence.url}>{licence.name}</WebLink>],
    [
      'about_article',
      <WebLink href={article.licence.url}>
        {t('about_licence_holder', article.licence.name, article.licence.holder)}
      </WebLink>,
    ],
    ['about_version', version],
  ]
  return (
    <dl class="about">
      {rows.map(([label, content]) => (
        <div key={label}>
          <dt class="label">{t(label)}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  )
}
