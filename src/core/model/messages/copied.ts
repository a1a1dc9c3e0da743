/** What became of a text that was to be copied: it lies on the clipboard with its italics too, as plain text only, or the browser refused. */
export type Copied = 'formatted' | 'plain' | 'refused'
