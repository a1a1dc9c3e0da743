// @vitest-environment jsdom
/** Light or dark where the article stands, from computed colours. */
import { describe, expect, test } from 'vitest'
import { themeAt } from '../../src/page/theme'
import { element, loadPage } from './load-page'

const themeOf = (html: string): string => themeAt(element('#at', loadPage(`<body>${html}</body>`)))

const CASES: readonly (readonly [name: string, html: string, theme: string])[] = [
  ['white behind the text', '<p id="at" style="background:#fff">', 'light'],
  ['black behind the text', '<p id="at" style="background:#000">', 'dark'],
  ['a background further up', '<div style="background:#15181c"><p><span id="at"></span></p></div>', 'dark'],
  ['the nearest of two', '<div style="background:#000"><p id="at" style="background:#fefefe"></p></div>', 'light'],
  [
    'one seen through another',
    '<div style="background:#000"><p id="at" style="background:rgba(255,255,255,.1)"></p></div>',
    'dark',
  ],
  [
    'one hardly seen through',
    '<div style="background:#000"><p id="at" style="background:rgba(255,255,255,.9)"></p></div>',
    'light',
  ],
  ['a middle grey that black reads better on', '<p id="at" style="background:rgb(120,120,120)">', 'light'],
  ['a grey that white reads better on', '<p id="at" style="background:rgb(115,115,115)">', 'dark'],
  ['a dark blue', '<p id="at" style="background:rgb(10,42,67)">', 'dark'],
  ['a bright yellow', '<p id="at" style="background:rgb(250,240,90)">', 'light'],
  ['no background, dark letters', '<p id="at" style="color:#222">', 'light'],
  ['no background, light letters', '<p id="at" style="color:#eee">', 'dark'],
  ['nothing set at all', '<p id="at">', 'light'],
]

describe('the theme', () => {
  for (const [name, html, theme] of CASES) {
    test(`is ${theme}: ${name}`, () => {
      expect(themeOf(html)).toBe(theme)
    })
  }

  test("follows the page's style sheet", () => {
    const sheet = '<style>body{background:#fff}body.dark{background:#15181c;color:#ddd}</style>'
    expect(themeAt(element('p', loadPage(`${sheet}<body class="dark"><p></p></body>`)))).toBe('dark')
    expect(themeAt(element('p', loadPage(`${sheet}<body><p></p></body>`)))).toBe('light')
  })
})
