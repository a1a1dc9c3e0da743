/** The reader's ways from the panel into the article, and the way back. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { isUnseen, type Report } from '../core/model/messages/report'
import type { Span } from '../core/model/page/page-text'
import { useStrings } from '../ui/strings'
import type { PanelActions } from './panel-state'

export type Visit = {
  /** Leads to an annotation. */
  open(id: string): void
  /** Leads to one of the reader's own notes; false if the page does not show its passage. */
  note(id: string, span: Span | undefined): Promise<boolean>
  /** Leads to a span of the text. */
  show(span: Span): void
  /** Leads back to where the reader was; undefined while there is nowhere to go back to. */
  back: (() => void) | undefined
  /** Does so by a key, also from a visit that the page has not answered yet; false if there is nowhere to go back to. */
  backByKey(): boolean
  /** What is to be said of the last visit: empty if it went well. */
  notice: string
  /** The reader has gone on: nothing is to be said any more. */
  goOn(): void
}

/**
 * Visits to the page of a tab.
 * @param tab the tab that the report is of; in another one there is no way back
 */
export const useVisits = (tab: number | undefined, report: Report | undefined, actions: PanelActions): Visit => {
  const t = useStrings()
  const [away, setAway] = useState<number>()
  const [notice, setNotice] = useState('')
  const items = report?.items
  const byId = useMemo(() => new Map(items?.map((item) => [item.id, item])), [items])

  // Long lists keep their rows as they are, and these ways with them.
  const now = useRef({ byId, t, tab })
  now.current = { byId, t, tab }

  /** The row that the reader left by, to which the focus comes back. */
  const origin = useRef<Element | null>(null)

  /** The visit that the page has not answered yet, true if the page shows what was asked for. */
  const underWay = useRef<Promise<boolean> | undefined>(undefined)
  const leave = useCallback((visit: Promise<boolean>): Promise<boolean> => {
    origin.current = document.activeElement
    const { tab } = now.current
    const arrival = visit.then((done) => {
      if (done) setAway(tab)
      if (underWay.current === arrival) underWay.current = undefined
      return done
    })
    underWay.current = arrival
    return arrival
  }, [])

  const open = useCallback(
    (id: string) => {
      const { byId, t } = now.current
      const item = byId.get(id)
      const span = item?.outcome.status === 'anchored' ? item.outcome : undefined
      void leave(actions.visit(id, span)).then((done) => {
        const title = item?.label ?? id
        setNotice(done ? '' : t(item !== undefined && isUnseen(item) ? 'unseen_place' : 'no_place', title))
      })
    },
    [actions, leave],
  )
  const note = useCallback((id: string, span: Span | undefined) => leave(actions.visit(id, span)), [actions, leave])
  const show = useCallback((span: Span) => void leave(actions.show(span)), [actions, leave])
  const goBack = useCallback(() => {
    setAway(undefined)
    const row = origin.current
    const isThere = row?.isConnected && row.closest('[hidden]') === null
    const to = isThere ? row : document.querySelector('input')
    if (to instanceof HTMLElement) to.focus()
    // A page that was loaded anew does not know where the reader was.
    void actions.goBack().then((done) => setNotice(done ? '' : now.current.t('no_way_back')))
  }, [actions])
  const back = away !== undefined && away === tab ? goBack : undefined
  const backByKey = (): boolean => {
    const arrival = underWay.current
    if (arrival !== undefined) void arrival.then((done) => (done ? goBack() : back?.()))
    else if (back !== undefined) back()
    else return false
    return true
  }
  const goOn = useCallback(() => setNotice(''), [])
  return { open, note, show, back, backByKey, notice, goOn }
}
