/** What a dialog on the page has around its content: a heading and the way out. */
import type { ComponentChildren } from 'preact'
import { HeadButton } from './HeadButton'
import { useStrings } from './strings'

type DialogViewProps = { title: string; close(): void; children: ComponentChildren }

/** Goes into a `<dialog>`, whose name is the heading's. */
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
