/** The article's text in a copy: every block an element of ours, every word a text. */
import type { ComponentChildren } from 'preact'
import { stanceOf } from '../../core/model/card/annotation'
import type { CopiedBlock, CopiedRun } from '../../core/model/page/copied-text'
import { Icon } from '../Icon'
import { iconOf, titleOf } from '../labels'
import { curled } from '../typography'
import { WebLink } from '../WebLink'
import type { Numbers } from './copied'

const Reference = ({ id, numbers }: { id: string; numbers: Numbers }) => {
  const note = numbers.get(id)
  if (note === undefined) return null
  const { annotation } = note.card
  return (
    <sup data-kind={annotation.kind} data-stance={stanceOf(annotation)}>
      <a id={`at-${id}`} class="ref" href={`#on-${id}`} role="doc-noteref" title={curled(titleOf(annotation))}>
        <Icon name={iconOf(annotation)} />
        {note.number}
      </a>
    </sup>
  )
}

/** The passage's words, under the line of the innermost annotation. */
const Passage = ({ run, numbers, children }: { run: CopiedRun; numbers: Numbers; children: ComponentChildren }) => {
  const within = run.within.flatMap((id) => numbers.get(id)?.card.annotation ?? [])
  const innermost = within.at(-1)
  if (innermost === undefined) return <>{children}</>
  return (
    <mark
      data-kind={innermost.kind}
      data-stance={stanceOf(innermost)}
      data-pen={innermost.kind === 'own' ? innermost.own.colour : undefined}
    >
      {children}
    </mark>
  )
}

const Run = ({ run, numbers }: { run: CopiedRun; numbers: Numbers }) => {
  const { emphasis, ends, note, text, url } = run
  const words = emphasis ? <em>{text}</em> : text
  const linked = note ? (
    <a
      id={note.nth === 0 ? `cited-${note.number}` : `cited-${note.number}-${note.nth + 1}`}
      href={`#note-${note.number}`}
      role="doc-noteref"
    >
      {words}
    </a>
  ) : (
    <WebLink href={url}>{words}</WebLink>
  )
  return (
    <>
      {text !== '' && (
        <Passage run={run} numbers={numbers}>
          {linked}
        </Passage>
      )}
      {ends.map((id) => (
        <Reference key={id} id={id} numbers={numbers} />
      ))}
    </>
  )
}

const Heading = ({ level, children }: { level: number; children: ComponentChildren }) => {
  // The title is the only heading of the first level.
  if (level <= 2) return <h2>{children}</h2>
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>
}

const Block = ({ block: { kind, level, ordinal, runs }, numbers }: { block: CopiedBlock; numbers: Numbers }) => {
  const text = runs.map((run, index) => <Run key={index} run={run} numbers={numbers} />)
  switch (kind) {
    case 'heading':
      return <Heading level={level}>{text}</Heading>
    case 'item':
      return <li value={ordinal}>{text}</li>
    case 'quotation':
      return (
        <blockquote>
          <p>{text}</p>
        </blockquote>
      )
    case 'code':
      return <pre>{text}</pre>
    default:
      return <p class={kind}>{text}</p>
  }
}

/** The blocks in parts: items that follow on each other are one, a list. */
const partsOf = (blocks: readonly CopiedBlock[]): CopiedBlock[][] => {
  const parts: CopiedBlock[][] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block)
    else parts.push([block])
  }
  return parts
}

type CopyBodyProps = {
  blocks: readonly CopiedBlock[]
  /** Of the article. */
  language: string
  /** The annotations that are in the copy, by id. */
  numbers: Numbers
}

/** Only what `blocks` holds; no element and no attribute of the page. */
export const CopyBody = ({ blocks, language, numbers }: CopyBodyProps) => (
  <div class="text" lang={language}>
    {partsOf(blocks).map((part, index) => {
      const [first] = part
      const content = part.map((block, nth) => <Block key={nth} block={block} numbers={numbers} />)
      if (first?.kind !== 'item') return content
      return first.ordinal === undefined ? <ul key={index}>{content}</ul> : <ol key={index}>{content}</ol>
    })}
  </div>
)
