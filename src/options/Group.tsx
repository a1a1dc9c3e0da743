/** Controls that answer one question together. */
import type { ComponentChildren } from 'preact'

export const Group = ({ legend, children }: { legend: string; children: ComponentChildren }) => (
  <fieldset>
    <legend>{legend}</legend>
    {children}
  </fieldset>
)
