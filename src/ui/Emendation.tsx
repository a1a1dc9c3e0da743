/** A slip of the printed text: what stands there, what it should be, and why. */
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import { Icon } from './Icon'
import { useStrings } from './strings'
import { curled } from './typography'

type Slip = { readonly printed: string; readonly read: string; readonly remark?: string | undefined }

/** The slip in one line, its remark under it. */
export const Emendation = ({ printed, read, remark }: Slip) => {
  const t = useStrings()
  return (
    <>
      <p class="emendation">
        <span class="hidden">{t('slip_printed')} </span>
        <span class="printed" lang={ANNOTATION_LANGUAGE}>
          {printed}
        </span>
        <Icon name="arrow" />
        <span class="hidden">{t('slip_read')} </span>
        <span class="read" lang={ANNOTATION_LANGUAGE}>
          {read}
        </span>
      </p>
      {remark && (
        <p class="quiet" lang={ANNOTATION_LANGUAGE}>
          {curled(remark)}
        </p>
      )}
    </>
  )
}
