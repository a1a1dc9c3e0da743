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
  ['a picture behind light letters', '<p id="at" style="background:#fff url(dark.png);color:#eee">', 'dark'],
  ['a picture behind dark letters', '<p id="at" style="background:#000 url(light.png);color:#222">', 'light'],
  [
    'a picture that the background hides',
    '<div style="background-image:url(x.png);color:#eee"><p id="at" style="background:#fff"></div>',
    'light',
  ],
  ['white, shown inverted', '<div style="filter:invert(1) hue-rotate(180deg);background:#fff"><p id="at">', 'dark'],
  ['white, inverted further up', '<div style="filter:invert(90%)"><p id="at" style="background:#fff">', 'dark'],
  [
    'letters inverted on a background that is not',
    '<div style="background:#fff"><p id="at" style="filter:invert(1)">',
    'light',
  ],
  [
    'inverted twice',
    '<div style="filter:invert(1)"><p id="at" style="background:#fff;filter:invert(1)"></div>',
    'light',
  ],
  ['inverted a little', '<div style="filter:invert(.1);background:#fff"><p id="at">', 'light'],
  ['no background, letters inverted', '<p id="at" style="color:#222;filter:invert(1)">', 'dark'],
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
