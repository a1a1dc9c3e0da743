/** The browsers' manifests: what they share, where they differ, and how little they ask for. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BROWSERS, deriveManifest, type Manifest, matchPatterns } from '../../../tools/build/manifest'

const SOURCE = JSON.parse(readFileSync('manifest.json', 'utf8')) as Manifest
const ADDRESS = { hosts: ['example.org', 'www.example.org'], path: '/2012/an-article' }
const OPTIONS = { version: '1.2.3', articles: [{ id: 'an-article', address: ADDRESS }] }

const chromium = deriveManifest(SOURCE, 'chromium', OPTIONS)
const firefox = deriveManifest(SOURCE, 'firefox', OPTIONS)

test('an article matches at each of its hosts, and at its copies in the Internet Archive', () => {
  expect(matchPatterns(ADDRESS)).toEqual([
    '*://example.org/2012/an-article*',
    '*://www.example.org/2012/an-article*',
    '*://web.archive.org/web/*example.org*/2012/an-article*',
  ])
})

test('hosts that have nothing in common are looked for in the archive each', () => {
  expect(matchPatterns({ hosts: ['a.org', 'b.org'], path: '/x' }).slice(2)).toEqual([
    '*://web.archive.org/web/*a.org*/x*',
    '*://web.archive.org/web/*b.org*/x*',
  ])
})

test.each(BROWSERS)('%s: an article is a content script that loads its own set', (browser) => {
  const { content_scripts: scripts, version } = deriveManifest(SOURCE, browser, OPTIONS)
  expect(version).toBe('1.2.3')
  expect(scripts).toEqual([
    {
      matches: matchPatterns(ADDRESS),
      js: ['content/an-article.js', 'content/main.js'],
      css: ['content/highlights.css'],
      run_at: 'document_idle',
      all_frames: false,
    },
  ])
})

test('the permissions are the fewest: no tab is asked for, and no host', () => {
  expect(chromium['permissions']).toEqual(['storage', 'contextMenus', 'scripting', 'sidePanel'])
  expect(firefox['permissions']).toEqual(['storage', 'contextMenus', 'scripting'])
  for (const manifest of [chromium, firefox])
    for (const key of ['optional_permissions', 'optional_host_permissions', 'web_accessible_resources'])
      expect(manifest).not.toHaveProperty(key)
})

test('Chromium is asked for the very pages of the content scripts, each once; to Firefox they are granted with the scripts', () => {
  const articles = [...OPTIONS.articles, { id: 'its-second-part', address: { ...ADDRESS, hosts: ['example.org'] } }]
  const { content_scripts: scripts, host_permissions: hosts } = deriveManifest(SOURCE, 'chromium', {
    ...OPTIONS,
    articles,
  })
  expect(hosts).toEqual([...new Set((scripts as { matches: string[] }[]).flatMap(({ matches }) => matches))])
  expect(firefox).not.toHaveProperty('host_permissions')
})

test('Firefox for Android is asked for the same version as Firefox', () => {
  const { gecko, gecko_android: android } = firefox['browser_specific_settings'] as Record<string, Manifest>
  expect(android?.['strict_min_version']).toBe(gecko?.['strict_min_version'])
})

test('a page of the extension loads nothing from elsewhere', () => {
  for (const manifest of [chromium, firefox]) {
    const policy = (manifest['content_security_policy'] as Record<string, string>)['extension_pages']
    expect(policy).toMatch(/^default-src 'none';/u)
    expect(policy).not.toMatch(/https?:|unsafe|\*/u)
  }
})

test('the browsers differ in the background, the panel with its command, the pages asked for, and their own settings, and in nothing else', () => {
  const keysOf = (one: Manifest, other: Manifest): string[] =>
    Object.keys(one).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
  expect(keysOf(chromium, firefox).sort()).toEqual([
    'background',
    'commands',
    'host_permissions',
    'minimum_chrome_version',
    'permissions',
    'side_panel',
  ])
  expect(keysOf(firefox, chromium).sort()).toEqual([
    'background',
    'browser_specific_settings',
    'commands',
    'permissions',
    'sidebar_action',
  ])
  expect(chromium['background']).toEqual({ service_worker: 'background/main.js' })
  expect(firefox['background']).toEqual({ scripts: ['background/main.js'] })
})

test('a source without a part for a browser is refused', () => {
  expect(() => deriveManifest({ chromium: {} }, 'firefox', OPTIONS)).toThrow('firefox')
})
