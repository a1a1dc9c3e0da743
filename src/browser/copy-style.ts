/** Loads the style sheet of annotated copies, which goes into the file. */

/** Only for the extension's pages. Rejects if the package's file cannot be read. */
export const loadCopyStyle = async (): Promise<string> => (await fetch('/popup/copy.css')).text()
