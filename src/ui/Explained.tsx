/** A term of the edition. A press shows what it means. */
import type { ComponentChildren } from 'preact'
import { useContext, useId, useState } from 'preact/hooks'
import { Printed } from './printed'

/** `children` is the term; on paper it stands without the explanation. */
export const Explained = ({ children, meaning }: { children: ComponentChildren; meaning: string }) => {
  const id = useId()
  const [open, setOpen] = useState(false)
  if (useContext(Printed)) return <>{children}</>
  return (
    <>
      <button
        type="button"
        class="explained"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <span id={id} class="meaning">
          {meaning}
        </span>
      )}
    </>
  )
}
