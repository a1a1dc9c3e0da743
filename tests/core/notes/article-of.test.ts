import { expect, test } from 'vitest'
import { ARTICLES, HARBOURS, LIGHTS } from './examples'

const PAGE = 'https://review.example/2019/two-harbours/'
const VIA = 'https://via.hypothes.is'

test.each([
  ['its own', PAGE],
  ['with another host, a query and a hash', 'http://www.review.example/2019/two-harbours?a=b#c'],
  ['with a port', 'https://review.example:8443/2019/two-harbours/'],
  ['in capitals', 'HTTPS://REVIEW.EXAMPLE/2019/Two-Harbours/'],
  ['in an archive', `https://web.archive.org/web/20200101000000/${PAGE}`],
  ['behind the proxy', `${VIA}/${PAGE}`],
  ['behind the proxy, without a scheme', `${VIA}/review.example/2019/two-harbours/`],
  ['behind the proxy, which has settings of its own', `${VIA}/${PAGE}?via.open_sidebar=1#annotations:query:x`],
  ['behind the newer proxy', `https://viahtml.hypothes.is/proxy/${PAGE}`],
  ['behind the proxy, in the query', `${VIA}/route?a=b&url=${encodeURIComponent(PAGE)}&c=d`],
  ['in an archive behind the proxy', `${VIA}/https://web.archive.org/web/2020/${PAGE}`],
])('an article is found by an address: %s', (_, address) => {
  expect(ARTICLES.address(address)).toBe(HARBOURS)
})

test.each([
  ['of another page', 'https://review.example/2019/three-harbours/'],
  ['of another host', 'https://review.example.evil.example/2019/two-harbours/'],
  ['with the host for a user', 'https://review.example@evil.example/2019/two-harbours/'],
  ['of another page that names it', `https://evil.example/?url=${PAGE}`],
  ['behind another proxy', `https://via.hypothes.is.evil.example/${PAGE}`],
  ['of the proxy, and none behind it', `${VIA}/`],
  ['behind the proxy, badly encoded', `${VIA}/route?url=%E0%A4%A`],
  ['of a mail', 'mailto:review.example/2019/two-harbours'],
  ['that is none', 'two-harbours'],
  ['that is empty', ''],
  ['too long', `${PAGE}?${'a'.repeat(5000)}`],
])('no article is found by an address %s', (_, address) => {
  expect(ARTICLES.address(address)).toBeUndefined()
})

test('an article is found by its id', () => {
  expect(ARTICLES.id('lights')).toBe(LIGHTS)
  expect(ARTICLES.id('one-that-went')).toBeUndefined()
})
