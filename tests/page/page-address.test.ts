// @vitest-environment jsdom
/** Links that stay on their page and links that leave it, on the live page and in a web archive's copy. */
import { describe, expect, test } from 'vitest'
import { fragmentOf, webAddressOf } from '../../src/page/page-address'

const LIVE = 'https://www.e-ir.info/2012/06/22/a-piece/'
const COPY = 'https://web.archive.org/web/20120625000000/http://www.e-ir.info/2012/06/22/a-piece/'

/** A link of a page at `page`; relative addresses count from there. */
const linkOn = (page: string, href: string): [HTMLAnchorElement, Location] => {
  const copy = document.implementation.createHTMLDocument()
  const base = copy.createElement('base')
  base.href = page
  copy.head.append(base)
  const link = copy.createElement('a')
  link.setAttribute('href', href)
  copy.body.append(link)
  return [link, new URL(page) as unknown as Location]
}

describe('the fragment that a link leads to on its own page', () => {
  const CASES: readonly (readonly [name: string, page: string, href: string, fragment: string | null])[] = [
    ['alone', LIVE, '#_ftn1', '_ftn1'],
    ['with its page', LIVE, `${LIVE}#_ftn1`, '_ftn1'],
    ['with its path', LIVE, '/2012/06/22/a-piece/#_ftn1', '_ftn1'],
    ['with another scheme', LIVE, 'http://www.e-ir.info/2012/06/22/a-piece/#_ftn1', '_ftn1'],
    ['without www', LIVE, 'https://e-ir.info/2012/06/22/a-piece/#_ftn1', '_ftn1'],
    ['without the last slash', LIVE, 'https://www.e-ir.info/2012/06/22/a-piece#_ftn1', '_ftn1'],
    ['on a page that has a fragment already', `${LIVE}#top`, `${LIVE}#_ftn1`, '_ftn1'],
    ['decoded', LIVE, '#fn%3A1', 'fn:1'],
    ['that cannot be decoded, as it is', LIVE, '#100%', '100%'],
    ['empty', LIVE, '#', ''],
    ['none', LIVE, LIVE, null],
    ['of another page', LIVE, 'https://www.e-ir.info/2012/06/21/other/#_ftn1', null],
    ['of another site', LIVE, 'https://example.org/2012/06/22/a-piece/#_ftn1', null],
    ['in a copy, alone', COPY, '#_ftn1', '_ftn1'],
    ['in a copy, rewritten', COPY, `${COPY}#_ftn1`, '_ftn1'],
    [
      'in a copy, rewritten without the host',
      COPY,
      '/web/20120625000000/http://www.e-ir.info/2012/06/22/a-piece/#_ftn1',
      '_ftn1',
    ],
    [
      'in a copy, of another moment and scheme',
      COPY,
      'https://web.archive.org/web/20130101if_/https://e-ir.info/2012/06/22/a-piece#_ftn1',
      '_ftn1',
    ],
    ['in a copy, to the live page', COPY, `${LIVE}#_ftn1`, '_ftn1'],
    ['in a copy, of another page', COPY, '/web/20120625000000/http://www.e-ir.info/2012/06/21/other/#_ftn1', null],
  ]
  for (const [name, page, href, fragment] of CASES) {
    test(name, () => {
      expect(fragmentOf(...linkOn(page, href))).toBe(fragment)
    })
  }
})

describe('the web address of a link', () => {
  const CASES: readonly (readonly [href: string, address: string | null])[] = [
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    ['http://example.org', 'http://example.org/'],
    ['//example.org/a', 'https://example.org/a'],
    ['/a', 'https://www.e-ir.info/a'],
    ['#_ftn1', null],
    ['mailto:a@example.org', null],
    ['javascript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://example.org/', null],
    ['file:///etc/passwd', null],
    ['http://', null],
    ['https://user:pw@example.org/', null],
    ['https://www.reuters.com@example.org/', null],
    ['https://:pw@example.org/', null],
    ['https://example.org/?mail=a@example.org', 'https://example.org/?mail=a@example.org'],
  ]
  for (const [href, address] of CASES) {
    test(`${href} is ${address ?? 'none'}`, () => {
      expect(webAddressOf(linkOn(LIVE, href)[0])).toBe(address)
    })
  }
})
