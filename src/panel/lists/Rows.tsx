/** Renders a long list in pieces. Unchanged pieces are not rendered again. */
import { Fragment, type VNode } from 'preact'
import { useMemo } from 'preact/hooks'

const SIZE = 20

type PieceProps<Item> = { items: readonly Item[]; draw(item: Item): VNode; stamp: string }

const Piece = <Item,>({ items, draw, stamp }: PieceProps<Item>) =>
  // `draw` is another function every time; the stamp says when what it looks at has changed.
  useMemo(() => <>{items.map(draw)}</>, [items, stamp])

type RowsProps<Item> = {
  items: readonly Item[]
  /** How many to draw; the others come later. */
  limit: number
  /** Draws a row, with its key. It may look at the item and at what the stamp says, and at nothing else that changes. */
  draw(item: Item): VNode
  /** What besides the items a piece of the rows depends on. */
  stampOf?(items: readonly Item[]): string
}

/** The first `limit` rows, in whole pieces. */
export const Rows = <Item,>({ items, limit, draw, stampOf }: RowsProps<Item>) => {
  const pieces = useMemo(
    () => Array.from({ length: Math.ceil(items.length / SIZE) }, (_, i) => items.slice(i * SIZE, (i + 1) * SIZE)),
    [items],
  )
  return (
    <>
      {pieces.slice(0, Math.ceil(limit / SIZE)).map((piece, index) => (
        <Fragment key={index}>
          <Piece items={piece} draw={draw} stamp={stampOf?.(piece) ?? ''} />
        </Fragment>
      ))}
    </>
  )
}
