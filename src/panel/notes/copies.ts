/** What the panel knows of the copies of the reader's notes, and of the room that there is for them. */
import type { CopyFile } from '../../core/model/notes/copy-file'
import type { CopyMarks } from '../../core/notes/copy-due'

/** What the browser does for it. */
export type CopyStore = {
  loadMarks(): Promise<CopyMarks>
  setMark(mark: keyof CopyMarks, time: number): Promise<void>
  storageUse(): Promise<{ bytes: number; quota: number | null }>
  /** What keeps a file up to date; undefined where the browser cannot. */
  readonly file?: {
    load(): Promise<CopyFile | null>
    choose(suggestedName: string): Promise<boolean>
    allow(): Promise<boolean>
    forget(): Promise<void>
    onChanged(listener: () => void): () => void
  }
}

export type CopiesState = {
  readonly marks: CopyMarks
  /** The file that is kept up to date; null if there is none, undefined where the browser cannot keep one. */
  readonly file: CopyFile | null | undefined
  /** How much is stored, in bytes, where little room is left; undefined elsewhere. */
  readonly nearlyFull?: number | undefined
}

export type Copies = {
  /** Undefined until it is known. */
  now(): CopiesState | undefined
  /** Finds it out, if nobody has asked yet. */
  wake(): void
  /** Calls `listener` whenever `now()` is another. Returns the stop function. */
  follow(listener: () => void): () => void
  /** The reader has saved everything now, or has put the reminder away. */
  mark(mark: keyof CopyMarks): void
  choose(suggestedName: string): Promise<boolean>
  allow(): Promise<boolean>
  forget(): void
}

/** From here on the reader is told how much is stored, in bytes: Chromium takes ten million, and a note is some thousand. */
const MUCH = 8_000_000

/** Begins with nothing: only `wake` asks. */
export const createCopies = (store: CopyStore): Copies => {
  const listeners = new Set<() => void>()
  let state: CopiesState | undefined
  let isAwake = false
  const refresh = async (): Promise<void> => {
    const [marks, file, use] = await Promise.all([
      store.loadMarks(),
      store.file?.load(),
      store.storageUse().catch(() => null),
    ])
    const isMuch = use !== null && use.quota !== null && use.bytes >= MUCH
    state = { marks, file, nearlyFull: isMuch ? use.bytes : undefined }
    for (const listener of listeners) listener()
  }
  return {
    now: () => state,
    wake: () => {
      if (isAwake) return
      isAwake = true
      store.file?.onChanged(() => void refresh())
      void refresh()
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    mark: (mark) => void store.setMark(mark, Date.now()).then(refresh),
    choose: async (suggestedName) => (await store.file?.choose(suggestedName).catch(() => false)) ?? false,
    allow: async () => (await store.file?.allow()) ?? false,
    forget: () => void store.file?.forget(),
  }
}
