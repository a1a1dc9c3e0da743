/** What a browser has and jsdom has not, as far as the pipeline needs it: highlights, popovers, boxes of ranges. */
import { vi } from 'vitest'
import { type FakeRegistry, stubHighlights } from '../page/fake-highlights'

export type FakeBrowser = {
  readonly highlights: FakeRegistry
  /** The roots of the shadow trees made since, closed as they are, by their host's name. */
  rootsOf(name: string): ShadowRoot[]
  /** Takes everything out of the top layer, as a browser does when it is taken off the page. */
  forgetTopLayer(): void
  restore(): void
}

const box = { left: 10, top: 10, right: 110, bottom: 30, x: 10, y: 10, width: 100, height: 20, toJSON: () => '' }

/** Puts the fakes in place until `restore`. */
export const fakeBrowser = (): FakeBrowser => {
  const highlights = stubHighlights()
  let open = new WeakSet<Element>()
  const roots: ShadowRoot[] = []
  const undo: (() => void)[] = []
  const put = (target: object, members: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(members)) {
      const own = Object.getOwnPropertyDescriptor(target, name)
      Object.defineProperty(target, name, { value, configurable: true, writable: true })
      undo.push(() => (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)))
    }
  }

  const { attachShadow, matches } = Element.prototype
  put(Element.prototype, {
    attachShadow(this: Element, init: ShadowRootInit) {
      const root = attachShadow.call(this, init)
      roots.push(root)
      return root
    },
    matches(this: Element, selector: string) {
      if (selector === ':modal') return (this as HTMLDialogElement).open && open.has(this)
      return selector === ':popover-open' ? open.has(this) : matches.call(this, selector)
    },
    checkVisibility: () => true,
  })
  put(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      open.add(this)
    },
    hidePopover(this: HTMLElement) {
      open.delete(this)
    },
  })
  put(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
      open.add(this)
    },
    close(this: HTMLDialogElement) {
      this.open = false
      this.dispatchEvent(new Event('close'))
    },
  })
  put(Range.prototype, { getClientRects: () => [box], getBoundingClientRect: () => box })
  // Nothing of the page lies over anything.
  put(document, {
    elementFromPoint: () => document.querySelector('counterpoint-overlay'),
    elementsFromPoint: () => [],
  })
  put(window, {
    scrollTo: () => {},
    matchMedia: () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }),
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
  return {
    highlights,
    rootsOf: (name) => roots.filter(({ host }) => host.localName === name),
    forgetTopLayer: () => {
      open = new WeakSet()
    },
    restore: () => {
      for (const step of undo.reverse()) step()
      vi.unstubAllGlobals()
    },
  }
}
