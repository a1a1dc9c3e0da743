/** The choice of line, colour and tint for every kind, one row each. */
import { KINDS, type Kind } from '../core/model/kinds'
import {
  coloursFor,
  type HighlightStyle,
  type HighlightStyles,
  LINE_NAMES,
  LOOKS,
  withLine,
} from '../core/model/settings/highlight-style'
import { Icon } from '../ui/Icon'
import { Select } from '../ui/Select'
import { useStrings } from '../ui/strings'

type HighlightTableProps = {
  styles: HighlightStyles
  /** Changes the styles as they are then. */
  change(change: (now: HighlightStyles) => HighlightStyles): void
}

export const HighlightTable = ({ styles, change }: HighlightTableProps) => {
  const t = useStrings()
  const set = (kind: Kind, part: Partial<HighlightStyle>): void =>
    change((now) => ({ ...now, [kind]: { ...now[kind], ...part } }))
  const named = (kind: Kind, part: string): string => t('marker_label', t(`kinds_${kind}`), part)
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('highlight_line')}</th>
          <th scope="col">{t('highlight_colour')}</th>
          <th scope="col">{t('highlight_tint')}</th>
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind} data-kind={kind}>
            <th scope="row">
              {LOOKS[kind].map((look) => (
                <Icon key={look} name={look} />
              ))}{' '}
              {t(`kinds_${kind}`)}
            </th>
            <td>
              <Select
                hidesLabel
                label={named(kind, t('highlight_line'))}
                value={styles[kind].line}
                options={LINE_NAMES.map((value) => ({ value, label: t(`line_${value}`) }))}
                choose={(line) => line && change((now) => withLine(now, kind, line))}
              />
            </td>
            <td>
              <Select
                hidesLabel
                label={named(kind, t('highlight_colour'))}
                value={styles[kind].colour}
                options={coloursFor(kind).map((value) => ({ value, label: t(`colour_${value}`) }))}
                choose={(colour) => colour && set(kind, { colour })}
              />
            </td>
            <td>
              <input
                type="checkbox"
                aria-label={named(kind, t('highlight_tint'))}
                checked={styles[kind].tint}
                onChange={({ currentTarget }) => set(kind, { tint: currentTarget.checked })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
