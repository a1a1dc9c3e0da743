// @vitest-environment jsdom
/** Focus that goes elsewhere, and focus that comes back with the window. */
import { expect, test } from 'vitest'
import { arrives, leaves } from '../../src/page/focus-with-window'

/** As the window does when it loses the focus or gets it back: no other element has a part in it. */
const withWindow = (link: Element, type: 'blur' | 'focus'): boolean => link.dispatchEvent(new FocusEvent(type))

test.each(['document', 'closed root'])(
  'the focus of a link goes and comes, or only its window’s does: in a %s',
  (where) => {
    document.body.innerHTML = '<div></div><button>elsewhere</button>'
    const host = document.querySelector('div') as HTMLElement
    const home = where === 'document' ? host : host.attachShadow({ mode: 'closed' })
    const link = document.createElement('a')
    link.href = '#'
    home.append(link)
    const button = document.querySelector('button') as HTMLElement
    button.addEventListener('focus', () => arrives(button))
    const said: string[] = []
    link.addEventListener('focus', () => said.push(arrives(link) ? 'came' : 'back'))
    link.addEventListener('blur', () => said.push(leaves(link) ? 'went' : 'kept'))
    link.focus()
    withWindow(link, 'blur')
    withWindow(link, 'focus')
    button.focus()
    link.focus()
    expect(said).toEqual(['came', 'kept', 'back', 'went', 'came'])
    // The focus was moved by a script while the window had none, so that no event told of it.
    withWindow(link, 'blur')
    withWindow(button, 'focus')
    withWindow(link, 'focus')
    expect(said.slice(5)).toEqual(['kept', 'came'])
  },
)
