/** The overlay's coming and going, on overlays that note what is asked of them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { holdOverlay, type OverlayHolder } from '../../src/content/overlay-holder'
import type { Overlay } from '../../src/page/overlay'

type Noted = Pick<Overlay, 'announce' | 'remove'> & { dialog: { open: boolean } }

let added: Noted[]
let isNeeded: boolean
let holder: OverlayHolder

const create = (): Overlay => {
  const overlay: Noted = { announce: vi.fn(), remove: vi.fn(), dialog: { open: false } }
  added.push(overlay)
  return overlay as unknown as Overlay
}

beforeEach(() => {
  vi.useFakeTimers()
  added = []
  isNeeded = false
  holder = holdOverlay(create, () => isNeeded)
})
afterEach(() => {
  vi.useRealTimers()
})

test('one overlay is added when it is first needed, and another after it was removed', () => {
  expect(added).toHaveLength(0)
  expect(holder.ensure()).toBe(holder.ensure())
  holder.remove()
  holder.remove()
  expect(added[0]?.remove).toHaveBeenCalledTimes(1)
  holder.ensure()
  expect(added).toHaveLength(2)
})

describe('what is said', () => {
  test('is said when screen readers have come to know the region', () => {
    holder.say('All annotations are hidden')
    expect(added[0]?.announce).not.toHaveBeenCalled()
    vi.advanceTimersByTime(500)
    expect(added[0]?.announce).toHaveBeenCalledExactlyOnceWith('All annotations are hidden')
  })

  test('takes an overlay along that nothing needs any more', () => {
    holder.say('All annotations are hidden')
    vi.advanceTimersByTime(500)
    expect(added[0]?.remove).not.toHaveBeenCalled()
    vi.advanceTimersByTime(5000)
    expect(added[0]?.remove).toHaveBeenCalledTimes(1)
  })

  const kept: readonly (readonly [why: string, need: () => void])[] = [
    [
      'something is shown in it',
      () => {
        isNeeded = true
      },
    ],
    [
      'its dialog is open',
      () => {
        const [overlay] = added
        if (overlay) overlay.dialog.open = true
      },
    ],
  ]
  test.each(kept)('leaves an overlay where it is while %s', (_why, need) => {
    holder.say('All annotations are shown')
    need()
    vi.advanceTimersByTime(5000)
    expect(added[0]?.remove).not.toHaveBeenCalled()
  })

  test('does not take away the overlay that came after its own', () => {
    holder.say('All annotations are hidden')
    holder.remove()
    holder.ensure()
    vi.advanceTimersByTime(5000)
    expect(added[1]?.remove).not.toHaveBeenCalled()
  })
})
