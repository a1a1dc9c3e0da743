/** What a page of the extension that shows an article does for the program that it loads. On the web there is none. */
export type ReadingPage = {
  /** Brings the program for own notes in, and tells whether it could: browsers let nobody else do so. Null where there are no own notes. */
  readonly bringNotes: (() => Promise<boolean>) | null
  /** The page of a PDF on which a passage begins, from 1. */
  pageOf(passage: Range): number | undefined
}

declare global {
  /** Set by such a page before it loads the program. */
  var counterpointPage: ReadingPage | undefined
}
