/** Where a work is on the web: the address as cited, what was found there, and better ones. */
import { useContext } from 'preact/hooks'
import { captureFor } from '../core/model/edition/capture'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import type { Source } from '../core/model/edition/source'
import type { Translate } from '../core/texts/translate'
import { joined } from './joined'
import { Printed } from './printed'
import { underscored, useStrings } from './strings'
import { curled } from './typography'
import { WebLink } from './WebLink'

const hostOf = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?([^/]+).*$/iu, '$1')

const stateOf = (address: Source['custom']['address'], t: Translate): string | undefined => {
  if (!address) return undefined
  if (address.link === false) return t('address_not_linked')
  return address.state === 'seen' ? undefined : t(`address_${underscored(address.state)}`)
}

/** The words about an address do not break over lines, because on touch screens the lines stand far apart. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')

type SourceAddressProps = {
  item: Source
  /** Shows hosts in place of whole addresses. */
  compact: boolean
  /** Leaves the address as cited out where it stands already, and says only what was found there. */
  omitCited?: boolean
  /** False: without the remark on the address. */
  remarks?: boolean
}

/** The addresses of a work in one line, and the remark on them. */
export const SourceAddress = ({ item, compact, omitCited = false, remarks = true }: SourceAddressProps) => {
  const t = useStrings()
  // On paper a link is plain text.
  const printed = useContext(Printed)
  const { address } = item.custom
  const state = stateOf(address, t)
  const archived = address?.archived ?? captureFor(item)
  const cited = item.URL && (compact ? hostOf(item.URL) : item.URL.replace(/^https?:\/\//iu, ''))
  if (!item.URL && !item.DOI && !address) return null
  return (
    <>
      <p class="address">
        {joined(
          [
            item.URL && !omitCited && (address?.link === false ? cited : <WebLink href={item.URL}>{cited}</WebLink>),
            item.DOI && <WebLink href={`https://doi.org/${item.DOI}`}>{`doi:${item.DOI}`}</WebLink>,
            state && unbroken(state),
            address?.better && (
              <WebLink href={address.better} spelled>
                {unbroken(t('address_better'))}
              </WebLink>
            ),
            !printed && archived && <WebLink href={archived}>{unbroken(t('address_archived'))}</WebLink>,
          ],
          '\u00a0· ',
        )}
      </p>
      {remarks && address?.remark && (
        <p class="quiet" lang={ANNOTATION_LANGUAGE}>
          {curled(address.remark)}
        </p>
      )}
    </>
  )
}
