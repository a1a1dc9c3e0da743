/** Several annotations on one passage: one tab each. */
import type { Card } from '../core/model/card/card'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import { Icon } from './Icon'
import { headingOf, iconOf, stanceOf, titleOf } from './labels'
import { useStrings } from './strings'
import { tabAfter } from './tab-after'
import { curled } from './typography'

type CardSwitcherProps = {
  cards: readonly Card[]
  index: number
  /** Tabs have the ids `<id>-tab-0` …; the panel they control is `<id>-panel`. */
  id: string
  choose(index: number): void
}

/** The list of tabs. Arrows, Home and End move between them, and the focused tab is shown. */
export const CardSwitcher = ({ cards, index, id, choose }: CardSwitcherProps) => {
  const t = useStrings()
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const to = tabAfter(event.key, index, cards.length, 'vertical')
    if (to === undefined) return
    event.preventDefault()
    const tab = event.currentTarget.children[to]
    if (tab instanceof HTMLElement) tab.focus()
    choose(to)
  }
  return (
    <div role="tablist" class="switcher" aria-orientation="vertical" aria-label={t('switcher')} onKeyDown={onKeyDown}>
      {cards.map(({ annotation }, position) => (
        <button
          key={annotation.id}
          type="button"
          role="tab"
          id={`${id}-tab-${position}`}
          aria-controls={`${id}-panel`}
          aria-selected={position === index}
          tabIndex={position === index ? 0 : -1}
          data-kind={annotation.kind}
          data-stance={stanceOf(annotation)}
          title={curled(titleOf(annotation))}
          onClick={() => choose(position)}
        >
          <Icon name={iconOf(annotation)} />
          <span class="label">
            {annotation.kind === 'counterpoint'
              ? t(`stance_${annotation.counterpoint.stance}`)
              : headingOf(annotation, t)}
          </span>
          <span class="tab-title" lang={annotation.kind === 'own' ? '' : ANNOTATION_LANGUAGE}>
            {curled(titleOf(annotation))}
          </span>
        </button>
      ))}
    </div>
  )
}
