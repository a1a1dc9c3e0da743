/** Which addresses are the article's, web archives' copies included, and which only look like it. */
import { describe, expect, test } from 'vitest'
import { isArticleAt } from '../../../../src/core/model/edition/address'

const PATH = '/2012/06/22/the-paradox-of-russo-chinese-relations'
const ARTICLE = { address: { hosts: ['e-ir.info', 'www.e-ir.info'], path: PATH } }
const COPY = 'https://web.archive.org/web'

const CASES: readonly (readonly [name: string, address: string, isArticle: boolean])[] = [
  ['the canonical address', `https://www.e-ir.info${PATH}/`, true],
  ['without www', `https://e-ir.info${PATH}/`, true],
  ['without encryption', `http://www.e-ir.info${PATH}/`, true],
  ['without the last slash', `https://www.e-ir.info${PATH}`, true],
  ['with slashes too many at the end', `https://www.e-ir.info${PATH}//`, true],
  ['in capitals', `HTTPS://WWW.E-IR.INFO${PATH.toUpperCase()}/`, true],
  ['with a query', `https://www.e-ir.info${PATH}/?utm_source=feed`, true],
  ['with a fragment', `https://www.e-ir.info${PATH}/#_ftn1`, true],
  ['with a port', `https://www.e-ir.info:8443${PATH}/`, true],
  ['in an archive', `${COPY}/20120625000000/https://www.e-ir.info${PATH}/`, true],
  ['in an archive, without encryption', `${COPY}/20120625000000/http://www.e-ir.info${PATH}/`, true],
  ['in an archive, without www and slash', `${COPY}/20120625000000/http://e-ir.info${PATH}`, true],
  ['in an archive, with a modifier', `${COPY}/20120625000000if_/https://www.e-ir.info${PATH}/`, true],
  ['in an archive, with the port', `${COPY}/20120625000000/http://www.e-ir.info:80${PATH}/`, true],
  ['in an archive, without the scheme', `${COPY}/20120625000000/www.e-ir.info${PATH}/`, true],
  ['in an archive, with one slash after the scheme', `${COPY}/20120625000000/http:/www.e-ir.info${PATH}/`, true],
  ['in an archive, by year', `${COPY}/2012/https://www.e-ir.info${PATH}/`, true],
  ['in an archive, with a query', `${COPY}/2012/https://www.e-ir.info${PATH}/?share=1`, true],
  ['another article', 'https://www.e-ir.info/2012/06/21/another-article/', false],
  ['the home page', 'https://www.e-ir.info/', false],
  ['a page above', 'https://www.e-ir.info/2012/06/22/', false],
  ['a page below', `https://www.e-ir.info${PATH}/feed/`, false],
  ['a path that begins the same', `https://www.e-ir.info${PATH}-revisited/`, false],
  ['a path that ends the same', `https://www.e-ir.info/amp${PATH}/`, false],
  ['the path in a query', `https://www.e-ir.info/?p=${PATH}`, false],
  ['another host', `https://example.org${PATH}/`, false],
  ['a host that begins the same', `https://www.e-ir.info.evil.org${PATH}/`, false],
  ['a bare host that begins the same', `https://e-ir.info.evil.org${PATH}/`, false],
  ['a host that ends the same', `https://notwww.e-ir.info${PATH}/`, false],
  ['the host as a user name', `https://www.e-ir.info@evil.org${PATH}/`, false],
  ['in an archive, another article', `${COPY}/20120625000000/https://www.e-ir.info/2012/06/21/another-article/`, false],
  ['in an archive, a host that begins the same', `${COPY}/2012/https://www.e-ir.info.evil.org${PATH}/`, false],
  ['in an archive, a page below', `${COPY}/2012/https://www.e-ir.info${PATH}/feed/`, false],
  ['in an archive, the home page', `${COPY}/2012/https://www.e-ir.info/`, false],
  ['in an archive, the list of copies', `${COPY}/*/https://www.e-ir.info${PATH}/`, false],
  ['in an archive, no address', `${COPY}/20120625000000/`, false],
  [
    'a host that begins like the archive',
    `https://web.archive.org.evil.org/web/2012/https://www.e-ir.info${PATH}/`,
    false,
  ],
  ["the archive's own page of that path", `https://web.archive.org${PATH}/`, false],
]

describe('an address is the article or not', () => {
  for (const [name, address, isArticle] of CASES) {
    test(name, () => {
      expect(isArticleAt(ARTICLE, new URL(address))).toBe(isArticle)
    })
  }
})
