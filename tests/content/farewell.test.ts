// @vitest-environment jsdom
/** The overlay's coming and going for what is said last, on an overlay that notes what is asked of it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFarewell } from '../../src/content/farewell'
import type { Overlay } from '../../src/page/card/overlay'

const overlay = { attach: vi.fn(), announce: vi.fn(), detach: vi.fn() }
let dialog: HTMLDialogElement
let isNeeded: boolean
let say: (text: string) => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  isNeeded = false
  dialog = document.createElement('dialog')
  say = createFarewell({ ...overlay, dialog } as unknown as Overlay, () => isNeeded)
})
afterEach(() => {
  vi.useRealTimers()
})

test('a text is said when screen readers have come to know the region', () => {
  say('All annotations are hidden')
  expect(overlay.attach).toHaveBeenCalledOnce()
  expect(overlay.announce).not.toHaveBeenCalled()
  vi.advanceTimersByTime(500)
  expect(overlay.announce).toHaveBeenCalledExactlyOnceWith('All annotations are hidden')
})

test('an overlay that nothing needs any more goes after a while', () => {
  say('All annotations are hidden')
  vi.advanceTimersByTime(500)
  expect(overlay.detach).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5000)
  expect(overlay.detach).toHaveBeenCalledOnce()
})

test('of two texts in short order the later one is said, and its time counts', () => {
  say('All annotations are hidden')
  vi.advanceTimersByTime(50)
  say('All annotations are shown')
  vi.advanceTimersByTime(1990)
  expect(overlay.announce.mock.calls).toEqual([['All annotations are shown']])
  expect(overlay.detach).not.toHaveBeenCalled()
})

test.each<[why: string, need: () => void]>([
  [
    'something is shown',
    () => {
      isNeeded = true
    },
  ],
  [
    'its dialog is open',
    () => {
      dialog.open = true
    },
  ],
])('the overlay stays while %s', (_why, need) => {
  say('All annotations are shown')
  need()
  vi.advanceTimersByTime(5000)
  expect(overlay.detach).not.toHaveBeenCalled()
})

test('a dialog that was the only thing to show takes the overlay along when it closes', () => {
  dialog.dispatchEvent(new Event('close'))
  expect(overlay.detach).toHaveBeenCalledOnce()
})
