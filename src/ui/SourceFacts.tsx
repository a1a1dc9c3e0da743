/** Facts about a work that the reference does not give: its type, its publisher, how it was reached, and how much of it was found. */
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import type { Source } from '../core/model/edition/source'
import { joined } from './joined'
import { underscored, useStrings } from './strings'
import { curled } from './typography'

/** One small paragraph for each kind of fact. */
export const SourceFacts = ({ item }: { item: Source }) => {
  const t = useStrings()
  const { outlet, self, via, verified } = item.custom
  return (
    <>
      <p class="quiet">
        {joined(
          [
            <span class="label">{t(`type_${underscored(item.type)}`)}</span>,
            item.genre && <span lang={ANNOTATION_LANGUAGE}>{item.genre}</span>,
            self && <span class="label own">{t('own_work')}</span>,
            outlet && <span lang={ANNOTATION_LANGUAGE}>{curled(outlet.line)}</span>,
          ],
          '\u00a0· ',
        )}
      </p>
      {via && (
        <p class="quiet">
          <span class="label">{t('via')}</span> <span lang={ANNOTATION_LANGUAGE}>{curled(via)}</span>
        </p>
      )}
      {verified.level !== 'identity' && (
        <p class="quiet">
          {joined(
            [
              t(`verified_${underscored(verified.level)}`),
              verified.remark && <span lang={ANNOTATION_LANGUAGE}>{curled(verified.remark)}</span>,
            ],
            ' ',
          )}
        </p>
      )}
    </>
  )
}
