/** A sentence with one passage of each kind, marked as the article's page will be. */
import { KINDS, type Kind } from '../core/model/kinds'
import { type HighlightStyles, LOOKS } from '../core/model/settings/highlight-style'
import { sampleStyle } from '../ui/sample-style'
import { useStrings } from '../ui/strings'

/** `[words](kind)`, as links are written in Markdown. */
const MARKED = /\[([^[\]]+|\[[^[\]]+\])\]\((\w+)\)/u

type Piece = { readonly words: string; readonly kind?: Kind }

/** The pieces of a sentence in that notation. What names no kind is plain text. */
export const piecesOf = (sentence: string): Piece[] => {
  const match = MARKED.exec(sentence)
  if (match === null) return sentence === '' ? [] : [{ words: sentence }]
  const [all, words = '', name] = match
  const kind = KINDS.find((each) => each === name)
  const before = sentence.slice(0, match.index)
  return [
    ...(before === '' ? [] : [{ words: before }]),
    { words, ...(kind && { kind }) },
    ...piecesOf(sentence.slice(match.index + all.length)),
  ]
}

export const Preview = ({ styles }: { styles: HighlightStyles }) => {
  const t = useStrings()
  return (
    <figure class="preview">
      <figcaption class="label">{t('preview')}</figcaption>
      <p>
        {piecesOf(t('preview_sentence')).map(({ kind, words }) =>
          kind === undefined ? (
            words
          ) : (
            <mark
              key={kind}
              data-kind={kind}
              title={t(`kind_${kind}`)}
              style={sampleStyle(LOOKS[kind][0] ?? 'footnote', styles[kind])}
            >
              {words}
            </mark>
          ),
        )}
      </p>
    </figure>
  )
}
