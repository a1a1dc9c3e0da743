/** The parts of a package: zip files that are the same every time, sets as scripts, icons, notices, and Preact without its sink. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Edition } from '../../../src/core/model/edition/edition'
import { renderIcons } from '../../../tools/build/icons'
import { notices } from '../../../tools/build/notices'
import { withoutHtmlSink } from '../../../tools/build/preact-without-html'
import { setScript } from '../../../tools/build/set-script'
import { zipFolder } from '../../../tools/build/zip'

describe('a zip file', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  const fill = (names: readonly string[], date: Date): void => {
    mkdirSync(join(folder, 'a'), { recursive: true })
    for (const name of names) {
      writeFileSync(join(folder, name), name.repeat(50))
      utimesSync(join(folder, name), date, date)
    }
  }

  test('is the same whenever and in whatever order its files were written', () => {
    fill(['b.txt', 'a/c.txt', 'a.txt'], new Date(2001, 1, 1))
    const first = zipFolder(folder)
    rmSync(folder, { recursive: true })
    fill(['a.txt', 'a/c.txt', 'b.txt'], new Date(2020, 6, 1))
    expect(Buffer.compare(first, zipFolder(folder))).toBe(0)
  })

  test('is the same in every time zone', () => {
    fill(['a.txt'], new Date())
    const first = zipFolder(folder)
    const zone = process.env['TZ']
    process.env['TZ'] = 'Pacific/Auckland'
    const second = zipFolder(folder)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('holds every file under its path, in the order of names', () => {
    fill(['b.txt', 'a/c.txt', 'a.txt'], new Date())
    const files = unzipSync(zipFolder(folder))
    expect(Object.keys(files)).toEqual(['a.txt', 'a/c.txt', 'b.txt'])
    expect(new TextDecoder().decode(files['a/c.txt'])).toBe('a/c.txt'.repeat(50))
  })
})

test('a set script gives the content script the very set, in ASCII', () => {
  const edition = {
    article: { title: 'It\'s "so" \\ </script> \u2028 \u{1F600} Россия \u007f\n' },
  } as unknown as Edition
  const script = setScript(edition)
  const world: { counterpointEdition?: unknown } = {}
  runInNewContext(script, world)
  expect(JSON.stringify(world.counterpointEdition)).toBe(JSON.stringify(edition))
  expect(script).toMatch(/^[\x20-\x7e]*\n$/u)
})

test('icons come out at every size', () => {
  const icons = renderIcons(readFileSync('src/icons/icon.svg', 'utf8'))
  expect([...icons].map(([path, png]) => `${path} ${PNG.sync.read(Buffer.from(png)).width}`)).toEqual([
    'icons/16.png 16',
    'icons/32.png 32',
    'icons/48.png 48',
    'icons/128.png 128',
  ])
})

test.each([
  [128, 16],
  [48, 0],
  [32, 0],
  [16, 0],
])('the icon of %i px has a margin of %i px, as stores ask for theirs', (size, margin) => {
  const png = renderIcons(readFileSync('src/icons/icon.svg', 'utf8')).get(`icons/${size}.png`)
  const { data, width } = PNG.sync.read(Buffer.from(png ?? []))
  const middle = width / 2
  const seen = Array.from({ length: width }, (_, x) => (data[(middle * width + x) * 4 + 3] ?? 0) > 0)
  expect([seen.indexOf(true), seen.lastIndexOf(true)]).toEqual([margin, size - 1 - margin])
})

test('notices name each library once, with its licence', () => {
  const text = notices('.', ['node_modules/preact/dist/preact.mjs', 'node_modules/preact/hooks/x.mjs', 'src/a.ts'])
  expect(text.match(/^preact /gmu)).toHaveLength(1)
  expect(text).toContain('Permission is hereby granted')
})

describe('Preact', () => {
  const source = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8')

  test('has no assignment to innerHTML left', () => {
    expect(source).toMatch(/\.innerHTML=(?!=)/u)
    expect(withoutHtmlSink(source)).not.toMatch(/\.innerHTML=(?!=)/u)
  })

  test('is refused when the assignment is not where it was', () => {
    expect(() => withoutHtmlSink('export {}')).toThrow('0 times')
    expect(() => withoutHtmlSink(`${source}\n${source}`)).toThrow('2 times')
  })
})
