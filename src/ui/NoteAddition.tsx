/** What the edition adds to one work that a note cites in its own words: who publishes it, and where it is to be found now. */
import type { Card } from '../core/model/card/card'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import type { Source } from '../core/model/edition/source'
import type { Citation } from '../core/model/fields'
import { CiteMenu } from './CiteMenu'
import type { CardActions } from './card-actions'
import { joined } from './joined'
import { SourceAddress } from './SourceAddress'
import { SourceEntry } from './SourceEntry'
import { shortName } from './short-name'
import { useStrings } from './strings'
import { asSentence, curled } from './typography'

type NoteAdditionProps = {
  card: Card
  citation: Citation
  work: Source
  /** Names the work, for notes that cite several. */
  named: boolean
  actions: CardActions
}

const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?|\/$/giu, '').toLowerCase()

/** Whether the note on the page shows or links the address itself. */
const hasAddress = (note: Card['note'], { URL: address }: Source): boolean =>
  address !== undefined &&
  (note ?? []).some(({ runs }) =>
    runs.some(({ text, url }) => [text, url ?? ''].some((part) => part.toLowerCase().includes(bare(address)))),
  )

/** A short paragraph, the address, and the whole reference with all the rest on demand. */
export const NoteAddition = ({ actions, card, citation, named, work }: NoteAdditionProps) => {
  const t = useStrings()
  const { outlet } = work.custom
  return (
    <li class="addition">
      <p class="quiet">
        {joined(
          [
            named && <b>{asSentence(shortName(work, t))}</b>,
            outlet && <span lang={ANNOTATION_LANGUAGE}>{asSentence(curled(outlet.line))}</span>,
            citation.remark && <span lang={ANNOTATION_LANGUAGE}>{curled(citation.remark)}</span>,
          ],
          ' ',
        )}
      </p>
      <SourceAddress item={work} compact remarks={false} omitCited={hasAddress(card.note, work)} />
      <div class="on-demand">
        <details>
          <summary>{t('about_source')}</summary>
          <SourceEntry
            citation={citation}
            work={work}
            alsoCited={card.alsoCited[citation.source] ?? []}
            citable={false}
            actions={actions}
          />
        </details>
        <CiteMenu work={work} cite={actions.cite} copy={actions.copy} />
      </div>
    </li>
  )
}
