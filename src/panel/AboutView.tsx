/** Who made the edition, how, from what, and what is not certain of it. */
import type { ComponentChildren } from 'preact'
import { ANNOTATION_LANGUAGE, type Edition } from '../core/model/edition'
import { dateParts, formatDate } from '../ui/dates'
import { plural } from '../ui/plural'
import { type MessageKey, useStrings } from '../ui/strings'
import { curled } from '../ui/typography'
import { WebLink } from '../ui/WebLink'

/** What the edition says of itself, and the version of the program. */
export const AboutView = ({ edition, version }: { edition: Edition; version: string }) => {
  const t = useStrings()
  const locale = t('locale')
  const { article, context, counterpoints, errata, footnotes, timeline, works } = edition
  const { compiledBy, corrections, licence, method, notVerified, revised } = article.edition
  const contents = [
    plural(t, 'count_kind_footnote', footnotes.length, locale),
    plural(t, 'count_kind_counterpoint', counterpoints.length, locale),
    plural(t, 'count_kind_context', context.length, locale),
    plural(t, 'count_kind_erratum', errata.length, locale),
    plural(t, 'count_events', timeline.length, locale),
    plural(t, 'count_sources', Object.keys(works).length, locale),
  ]
  const english = (text: string) => <span lang={ANNOTATION_LANGUAGE}>{curled(text)}</span>
  const rows: readonly (readonly [label: MessageKey, content: ComponentChildren])[] = [
    ['about_compiled', english(compiledBy)],
    ['about_contents', new Intl.ListFormat(locale).format(contents)],
    ['about_method', english(method)],
    ['about_not_verified', english(notVerified)],
    ['about_corrections', english(corrections)],
    ['about_revised', formatDate(dateParts(revised), locale)],
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
