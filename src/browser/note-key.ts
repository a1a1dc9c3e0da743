/** Under which names the browser keeps what concerns the reader's own notes. */

const NOTE = 'note:'

/** The name of the browser's profile among those whose notes are merged. */
export const DEVICE_KEY = 'device'

/** What else is stored for the notes begins so: `notes:backup` and the like. It is deleted with the notes. */
export const NOTES_PREFIX = 'notes:'

/** How the keys of an article's notes begin, or those of all notes. */
export const notePrefix = (article?: string): string => (article === undefined ? NOTE : `${NOTE}${article}:`)

/** The key of one note: each has a value of its own. */
export const noteKey = ({ article, id }: { readonly article: string; readonly id: string }): string =>
  `${notePrefix(article)}${id}`

/** Which note has this key; null for a key of something else. */
export const noteOfKey = (key: string): { article: string; id: string } | null => {
  if (!key.startsWith(NOTE)) return null
  const [article = '', id = ''] = key.slice(NOTE.length).split(':', 2)
  return { article, id }
}

/** Whether what is stored under this key concerns own notes. */
export const concernsNotes = (key: string): boolean =>
  key === DEVICE_KEY || key.startsWith(NOTE) || key.startsWith(NOTES_PREFIX)
