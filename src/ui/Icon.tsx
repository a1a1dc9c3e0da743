/** The icons: strokes on a 16-unit grid in the colour of the text. An icon never says more than the words beside it. */
import type { Kind, Stance } from '../core/model/kinds'

const PATHS = {
  footnote: 'M8 2v12M4.8 5.6h6.4',
  counterpoint: 'M2 7.2C7 7.2 8 3 14 3M2 8.8C7 8.8 8 13 14 13',
  context: 'M8 4.3C6.4 3.2 4.4 2.9 2 2.9v9.4c2.4 0 4.4.3 6 1.4 1.6-1.1 3.6-1.4 6-1.4V2.9c-2.4 0-4.4.3-6 1.4zv9.4',
  erratum: 'M2 13h2.6L8 4.4 11.4 13H14',
  contradicts: 'M2.5 6h11M2.5 10h11M10.8 2.5l-5.6 11',
  qualifies: 'M6 2.5H3v11h3M10 2.5h3v11h-3M6.3 8h3.4',
  updates: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 4.8V8l2.4 1.7',
  supports: 'M2.5 8.8l3.6 3.7L13.5 4',
  previous: 'M10 3.2L5.2 8l4.8 4.8',
  next: 'M6 3.2L10.8 8 6 12.8',
  close: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  back: 'M5.8 3.2L2.5 6.5l3.3 3.3M2.8 6.5h6.9a3.3 3.3 0 0 1 0 6.6H7',
  note: 'M8 2v8M4.6 7L8 10.4 11.4 7M3 13.5h10',
  link: 'M6.4 9.6l3.2-3.2M7.2 4.9l1.6-1.6a2.8 2.8 0 0 1 3.9 3.9l-1.6 1.6M8.8 11.1l-1.6 1.6a2.8 2.8 0 0 1-3.9-3.9l1.6-1.6',
  arrow: 'M2.5 8h10.8M9.8 4.5L13.3 8l-3.5 3.5',
  panel: 'M2 3h12v10H2zM9.5 3v10',
  away: 'M4.8 11.2l6.4-6.4M5.8 4.8h5.4v5.4',
  fold: 'M6.2 4.2L10 8l-3.8 3.8',
} satisfies Record<Kind | Stance, string> & Record<string, string>

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
