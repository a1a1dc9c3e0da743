// @vitest-environment jsdom
/** What is folded away is opened on the way to it; what the page hides otherwise is left alone. Layout is stood in for by `isShown`. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { boxOf, canBeSeen, openFolds } from '../../../src/page/text/open-folds'
import { element, loadPage } from '../load-page'

/** As the browser has it: nothing in a closed fold is shown, and nothing with the class `gone`. */
vi.mock('../../../src/page/text/visibility', () => ({
  isShown: ({ startContainer }: Range) => {
    for (let at = startContainer.parentElement; at !== null; at = at.parentElement) {
      const isFolded = at.localName === 'details' && !at.hasAttribute('open')
      if (isFolded || at.hasAttribute('hidden') || at.classList.contains('gone')) return false
    }
    return true
  },
}))

const rangeAt = (): Range => {
  const range = document.createRange()
  range.selectNodeContents(element('#at').firstChild as Text)
  return range
}

beforeEach(() => {
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('.gone') === null
  }
  Range.prototype.getBoundingClientRect = () => ({ top: 1 }) as DOMRect
  Element.prototype.getBoundingClientRect = () => ({ top: 2 }) as DOMRect
})

describe('a passage', () => {
  test.each([
    ['in the open', '<p id="at">text</p>', [true, 1]],
    ['in closed details', '<details><summary>s</summary><p id="at">text</p></details>', [true, 2]],
    ['in details in details', '<details><details><p id="at">text</p></details></details>', [true, 2]],
    ['in what is hidden until it is found', '<div hidden="Until-Found"><p id="at">text</p></div>', [true, 2]],
    ['in both', '<details><div hidden="until-found"><p id="at">text</p></div></details>', [true, 2]],
    ['in plainly hidden text', '<div hidden><p id="at">text</p></div>', [false, undefined]],
    ['hidden within details', '<details><p id="at" style="display: none">text</p></details>', [false, undefined]],
    ['unseen within details', '<details><p id="at" style="visibility: hidden">text</p></details>', [false, undefined]],
    [
      'in details that are not shown',
      '<div class="gone"><details><p id="at">text</p></details></div>',
      [false, undefined],
    ],
  ])('%s', (_, html, [seen, top]) => {
    loadPage(html)
    const before = document.body.innerHTML
    expect([canBeSeen(rangeAt()), boxOf(rangeAt())?.top]).toEqual([seen, top])
    expect(document.body.innerHTML).toBe(before)
    expect(openFolds(rangeAt())).toBe(seen)
    expect(canBeSeen(rangeAt())).toBe(seen)
    // What cannot be seen even so is left as it was.
    if (!seen) expect(document.body.innerHTML).toBe(before)
    else expect(document.querySelector('details:not([open]), [hidden]')).toBeNull()
  })
})

test('the summary of closed details is in the open', () => {
  loadPage('<details><summary id="at">text</summary><p>more</p></details>')
  openFolds(rangeAt())
  expect(element('details').hasAttribute('open')).toBe(false)
})

test('pages hear that hidden text was found while it is still hidden', () => {
  loadPage('<div hidden="until-found"><p id="at">text</p></div>')
  const heard: (string | null)[] = []
  document.addEventListener('beforematch', ({ target }) => heard.push((target as Element).getAttribute('hidden')))
  openFolds(rangeAt())
  expect(heard).toEqual(['until-found'])
})
