/** The icons: strokes on a 16-unit grid in the colour of the text. An icon never says more than the words beside it. */
import { SIGNS } from '../core/model/signs'

const PATHS = {
  ...SIGNS,
  previous: 'M10 3.2L5.2 8l4.8 4.8',
  next: 'M6 3.2L10.8 8 6 12.8',
  close: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  back: 'M5.8 3.2L2.5 6.5l3.3 3.3M2.8 6.5h6.9a3.3 3.3 0 0 1 0 6.6H7',
  arrow: 'M2.5 8h10.8M9.8 4.5L13.3 8l-3.5 3.5',
  filter: 'M2.5 4h11M4.8 8h6.4M6.8 12h2.4',
  download: 'M8 2.2v7.6M4.8 6.8L8 10l3.2-3.2M2.8 10.5v3h10.4v-3',
  lost: 'M6 6.2a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.5M8 11.6v.1M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2z',
  panel: 'M2 3h12v10H2zM9.5 3v10',
  away: 'M4.8 11.2l6.4-6.4M5.8 4.8h5.4v5.4',
  fold: 'M6.2 4.2L10 8l-3.8 3.8',
} satisfies Record<string, string>

export type IconName = keyof typeof PATHS

/** One icon, hidden from assistive technology. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" data-icon={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)
