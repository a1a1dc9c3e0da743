/** What surrounds the content of a dialog on the page: a heading and a button to close it. */
import type { ComponentChildren } from 'preact'
import { HeadButton } from './HeadButton'
import { useStrings } from './strings'

type DialogViewProps = { title: string; close(): void; children: ComponentChildren }

/** Goes into a `<dialog>`, which is named by the heading. */
export const DialogView = ({ title, close, children }: DialogViewProps) => {
  const t = useStrings()
  return (
    <section class="card">
      <div class="card-head">
        <h2 class="label">{title}</h2>
        <HeadButton icon="close" label={t('close')} onClick={close} />
      </div>
      <div class="card-body">{children}</div>
    </section>
  )
}
