/** A document to read, as the exporters print it. */

/** A piece of running text. A link leads to an address of the web, or to `#` and the id of a block. */
export type Inline =
  | string
  | { readonly em: string }
  | { readonly strong: string }
  | { readonly link: string; readonly text: string }

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly id?: string }
  | { readonly kind: 'quotation'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }

/** Only such addresses are made links; anything else stays text. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/\S+$/iu.test(address)
