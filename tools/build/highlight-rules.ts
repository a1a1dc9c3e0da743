/**
 * Writes the rules for every style of highlight that a reader may choose. They select by words in the attributes of our own overlay,
 * so that a choice reaches the page's text without a style sheet made at run time and without touching anything of the page. The usual
 * style has no word: what the page could read there is only what the reader has changed.
 */
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { KINDS, type Kind } from '../../src/core/model/kinds'
import { NOTE_COLOURS, PENS } from '../../src/core/model/notes/note-colours'
import {
  colourOf,
  coloursFor,
  LINE_NAMES,
  LINES,
  LOOKS,
  type Look,
  TINTS,
} from '../../src/core/model/settings/highlight-style'
import { isPrinted, PRINTINGS } from '../../src/core/model/settings/printing'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { OVERLAY_NAME } from '../../src/page/own-elements'

/** What the overlay may be a child of, see page/card/top-layer.ts. */
const HOMES = ':is(html, dialog, :fullscreen)'

const ruleFor = (look: Look, overlay: string, declarations: string): string =>
  `${HOMES}:has(> ${OVERLAY_NAME}${overlay}) ::highlight(cp-${look}) { ${declarations} }`

/** A rule for the style of a kind with these words, for one of its looks, and with `isUsual` the same one for the style without any. */
const rule = (kind: Kind, look: Look, words: readonly string[], declarations: string, isUsual = false): string => {
  const chosen = words.map((word) => `[data-${kind}~='${word}']`).join('')
  const usual = isUsual ? `${ruleFor(look, `:not([data-${kind}])`, declarations)}\n` : ''
  return usual + ruleFor(look, chosen, declarations)
}

const USUAL = DEFAULT_SETTINGS.highlights

const linesOf = (kind: Kind): string[] =>
  LINE_NAMES.flatMap((line) =>
    LOOKS[kind].map((look) =>
      rule(
        kind,
        look,
        [line],
        `text-decoration-style: ${line}; text-decoration-thickness: ${LINES[line]}px`,
        line === USUAL[kind].line,
      ),
    ),
  )

const coloursOf = (kind: Kind): string[] =>
  coloursFor(kind).flatMap((colour) =>
    LOOKS[kind].map((look) =>
      rule(
        kind,
        look,
        [colour],
        `text-decoration-color: rgb(${colourOf(look, colour)})`,
        colour === USUAL[kind].colour,
      ),
    ),
  )

const tintsOf = (kind: Kind): string[] =>
  coloursFor(kind).flatMap((colour) =>
    LOOKS[kind].flatMap((look) => {
      const tint = TINTS[look]
      if (tint === null) return []
      const isUsual = USUAL[kind].tint && colour === USUAL[kind].colour
      return rule(kind, look, [colour, 'tint'], `background-color: rgb(${colourOf(look, colour)} / ${tint})`, isUsual)
    }),
  )

/** The reader's own passages are as if marked with a pen, on screens. */
const pens = (): string[] =>
  NOTE_COLOURS.map((colour) => {
    const { rgb, share } = PENS[colour]
    return `${HOMES}:has(> ${OVERLAY_NAME}) ::highlight(cp-own-${colour}) { background-color: rgb(${rgb} / ${share}) }`
  })

/** A passage whose annotation is not printed is none on paper. */
const unprintedOf = (kind: Kind): string[] =>
  PRINTINGS.filter((printing) => !isPrinted(printing, kind)).flatMap((printing) => {
    const chosen = printing === DEFAULT_SETTINGS.printing ? ':not([data-printing])' : `[data-printing='${printing}']`
    return LOOKS[kind].map((look) => ruleFor(look, chosen, 'text-decoration-line: none'))
  })

/**
 * All rules as CSS. With forced colours the reader's own colours stand, and the lines alone tell the kinds apart; tints are for
 * screens.
 */
export const writeHighlightRules = (): string =>
  [
    ...KINDS.flatMap(linesOf),
    '@media (forced-colors: none) {',
    ...KINDS.flatMap(coloursOf),
    '}',
    '@media screen and (forced-colors: none) {',
    ...pens(),
    ...KINDS.flatMap(tintsOf),
    '}',
    '@media print {',
    ...KINDS.flatMap(unprintedOf),
    '}',
    '',
  ].join('\n')

/** Puts the rules before those of page/marks/highlights.css, which has the last word on forced colours and on the open passage. */
export const highlightRules: Plugin = {
  name: 'highlight-rules',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]page[/\\]marks[/\\]highlights\.css$/ }, async ({ path }) => ({
      contents: writeHighlightRules() + (await readFile(path, 'utf8')),
      loader: 'css',
    }))
  },
}

/**
 * The style sheet for a browser that inherits highlight styles from element to element (CSS Pseudo-Elements 4; Chromium since 131): its
 * rules are for the root alone. A rule for every element costs a style for each element and highlight: 10 s instead of 0.3 s on a page of
 * 60,000 elements.
 * @param css the built sheet, with descendants of the root or of the overlay's home in front of each `::highlight()`
 */
export const inheritHighlights = (css: Uint8Array): string =>
  Buffer.from(css).toString().replaceAll(' ::highlight(', '::highlight(')
