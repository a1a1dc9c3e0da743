/** The body of an own note's card. The program that edits notes draws it, so that here is only its place. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { OwnNote } from '../core/model/notes/own-note'
import type { CardActions } from './card-actions'

type OwnBodyProps = { note: OwnNote; draw: CardActions['drawOwn'] }

/** Where nobody draws it, as on paper, it is the text as the reader typed it. */
export const OwnBody = ({ draw, note: { body, id, tags } }: OwnBodyProps) => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (draw && place.current ? draw(id, place.current) : undefined), [draw, id])
  if (draw) return <div class="own-body" ref={place} />
  return (
    <>
      <p class="own-text">{body}</p>
      {tags.length > 0 && <p class="quiet">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
    </>
  )
}
