/** The page to look through the pictures. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Shot } from './camera'

const STYLE = `body{margin:2rem;font:15px/1.4 Georgia,serif;background:#ddd9d0;color:#222}h2{margin:2rem 0 .5rem}
section>div{display:flex;flex-wrap:wrap;align-items:start;gap:1rem}figure{margin:0}img{display:block;max-width:520px;max-height:520px;background:#fff}`

const figure = ({ file, title }: Shot): Element =>
  h('figure', h('a', { href: file }, h('img', { src: file, alt: title, loading: 'lazy' })), h('figcaption', title))

/** Writes `index.html` beside the pictures: a section for each group, in the order in which they were taken. */
export const writeContactSheet = (folder: string, shots: readonly Shot[]): void => {
  const groups = [...new Set(shots.map(({ group }) => group))]
  const tree = h('html', { lang: 'en' }, [
    h('head', [h('meta', { charSet: 'utf-8' }), h('title', 'Counterpoint: every surface'), h('style', STYLE)]),
    h('body', [
      h('h1', `Every surface: ${shots.length} pictures`),
      ...groups.map((group) =>
        h('section', [h('h2', group), h('div', shots.filter((shot) => shot.group === group).map(figure))]),
      ),
    ]),
  ])
  writeFileSync(join(folder, 'index.html'), `<!doctype html>${toHtml(tree)}`)
}
