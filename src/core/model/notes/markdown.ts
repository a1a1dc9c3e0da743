/** A reader's own text as it is read: Markdown's basics as a tree of plain objects, made by `core/markdown/parse-markdown.ts`. */

export type MarkdownInline =
  | string
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong'; readonly content: readonly MarkdownInline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `to` begins with `http:`, `https:` or `mailto:`; all other links are text. */
  | { readonly kind: 'link'; readonly to: string; readonly content: readonly MarkdownInline[] }

export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly MarkdownInline[] }
  /** `level`: 1 to 6. */
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly MarkdownInline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quotation'; readonly blocks: readonly MarkdownBlock[] }
  /** `start`: the first number; null for a list with bullets. */
  | {
      readonly kind: 'list'
      readonly start: number | null
      readonly items: readonly (readonly MarkdownBlock[])[]
    }
  | { readonly kind: 'rule' }
