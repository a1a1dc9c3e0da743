/** What surrounds the view of own notes: a file that is dropped on it is read, the usual keys undo, and at its foot stands what was done last. */
import type { ComponentChildren, RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { useStrings } from '../../ui/strings'
import type { Notice } from './use-notice'

type NotesFrameProps = {
  root: RefObject<HTMLDivElement | null>
  notice: Notice
  /** Sets where the focus goes when the button to undo is gone. */
  leaveUndo(): void
  /** Is given a file that was dropped. */
  take(file: File): void
  /** What stays at the foot besides. */
  foot: ComponentChildren
  children: ComponentChildren
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

export const NotesFrame = ({ children, foot, leaveUndo, notice, root, take }: NotesFrameProps) => {
  const t = useStrings()
  const [isOver, setOver] = useState(false)
  const { text, undo } = notice
  const pressed = (event: KeyboardEvent): void => {
    // A field undoes its own typing.
    const isTyping = event.target instanceof Element && event.target.matches('textarea, input:not([type="checkbox"])')
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
    if (!isUndo || isTyping || undo === undefined) return
    event.preventDefault()
    undo()
  }
  const dragged = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  const dropped = (event: DragEvent): void => {
    setOver(false)
    const [file] = event.dataTransfer?.files ?? []
    if (file === undefined) return
    event.preventDefault()
    take(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and files that come up from what is in it.
    <div
      class="own-notes"
      ref={root}
      data-over={isOver || undefined}
      onKeyDown={pressed}
      onDragOver={dragged}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      {children}
      <div class="own-feet">
        {foot}
        <div class="own-said">
          <span role="status">{text}</span>
          {undo && (
            <button
              type="button"
              class="action"
              onClick={() => {
                leaveUndo()
                undo()
              }}
            >
              {t('own_undo')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
