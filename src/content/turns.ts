/**
 * Who works on the page when: it is read and then shown, in slices, and one piece of work at a time. What the page changes while it is
 * read makes it be read again.
 */
import type { Steps } from '../core/steps/steps'
import { type Known, watchPage } from '../page/listen/watch-page'
import { watchShown } from '../page/listen/watch-shown'
import { inSlices } from '../page/yield-to-page'

type State = 'idle' | 'reading' | 'showing'

export type Turns = {
  /** Reads the page and shows it. `elsewhere`: the article may now be in another place on the page. */
  read(elsewhere: boolean): void
  /** Shows the last reading as things are now, then calls `then`. While the page is read, that ends with showing it anyway. */
  show(then?: () => void): void
  /** Stops the work that is under way; `read` takes it up again. */
  pause(): void
  /** Stops for good, and takes back what was done to the page by `undo`. */
  stop(undo: () => void): void
}

export type TurnsOptions = {
  /** Reads the page. Ends in what is known of the article, which from then on is watched; null if the page does not hold it. */
  read(elsewhere: boolean): Steps<Known | null>
  /** Puts the last reading on the page. */
  show(): Steps<void>
  /** Gets the page's changes at once, before the browser paints. */
  mend(records: readonly MutationRecord[]): void
  /** Called when the page has been shown. */
  done(): void
  /** Called when the work threw, before the error goes on to the browser, with what failed: to read the page, or to show the reading. */
  failed(part: 'reading' | 'marks'): void
}

/** Does nothing until it is asked to. */
export const createTurns = (options: TurnsOptions): Turns => {
  let state: State = 'idle'
  /** What the page changed while it was read. */
  let missed: { elsewhere: boolean } | null = null
  let working = new AbortController()
  let hasEnded = false

  const run = (steps: () => Steps<void>, then = (): void => {}): void => {
    // An answer may come when all is over.
    if (hasEnded) return
    working.abort()
    working = new AbortController()
    const done = (): void => {
      state = 'idle'
      options.done()
      then()
      // The reading may or may not have what changed meanwhile.
      if (missed !== null) read(missed.elsewhere)
    }
    const failed = (): void => {
      const part = state === 'reading' ? 'reading' : 'marks'
      state = 'idle'
      options.failed(part)
    }
    inSlices(steps(), { signal: working.signal, done, failed, around: watch.ignoring })
  }

  const read = (elsewhere: boolean): void => {
    missed = null
    state = 'reading'
    run(function* () {
      const known = yield* options.read(elsewhere)
      watch.follow(known)
      watchHidden.follow(known)
      state = 'showing'
      yield* options.show()
    })
  }

  const changed = (elsewhere: boolean): void => {
    if (state === 'reading') missed = { elsewhere: elsewhere || missed?.elsewhere === true }
    else read(elsewhere)
  }
  const watch = watchPage(changed, options.mend)
  const watchHidden = watchShown(() => changed(false))

  const pause = (): void => {
    working.abort()
    state = 'idle'
  }

  return {
    read,
    show: (then) => {
      if (state === 'reading') return
      state = 'showing'
      run(options.show, then)
    },
    pause,
    stop: (undo) => {
      hasEnded = true
      pause()
      watch.ignoring(undo)
      watch.stop()
      watchHidden.stop()
    },
  }
}
