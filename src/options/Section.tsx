/** A part of the page of settings under its heading. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export const Section = ({ title, children }: { title: string; children: ComponentChildren }) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="label">
        {title}
      </h2>
      {children}
    </section>
  )
}
