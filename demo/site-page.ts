/**
 * Builds article pages in the shapes that the site is likely to have served: its present theme and its theme of 2012, markers and
 * notes in every form, with the things around the article that mislead (a comment and a sidebar that quote it, the biography twice,
 * hidden dialogs with headings of their own).
 */

/** An article as plain text: `*emphasis*`, `[n]` for a note's marker, `<http://…>` or `[text](http://…)` for a link. */
export type PageContent = {
  readonly title: string
  readonly author: string
  /** As the site prints it. */
  readonly date: string
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly biography: string
  /** The notes in order, each without its number. */
  readonly notes: readonly string[]
  /** A sentence of the article that a comment and the sidebar quote. */
  readonly quoted: string
}

export type Shape = {
  /** `plain`: `[1]`; `word`: Word's footnote anchors; `roman`: Word's endnote anchors in small roman figures; `plugin`: linked superscripts; `superscript`: bare ones. */
  readonly markers: 'plain' | 'word' | 'roman' | 'plugin' | 'superscript'
  /** `blocks`: `div#ftn1`, as Word leaves them; `list`: an `<ol>` after the text. */
  readonly notes: 'paragraphs' | 'breaks' | 'blocks' | 'list' | 'none'
  readonly theme: 'current' | 'archived'
  readonly dark?: boolean
}

const ROMAN: readonly [number, string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number up to 39 in small roman figures. */
export const roman = (number: number): string => {
  let rest = number
  let out = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      out += letters
      rest -= value
    }
  }
  return out
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** Typographic quotation marks, as the site's software sets them. */
export const curly = (text: string): string =>
  text
    .replace(/(^|[\s([—-])"/gu, '$1“')
    .replace(/"/gu, '”')
    .replace(/(^|[\s([“—-])'/gu, '$1‘')
    .replace(/'/gu, '’')

const marker = (number: number, { markers }: Shape): string => {
  switch (markers) {
    case 'plain':
      return `[${number}]`
    case 'word':
      return `<a title="" name="_ftnref${number}" href="#_ftn${number}">[${number}]</a>`
    case 'roman':
      return `<a name="_ednref${number}" href="#_edn${number}"><sup>[${roman(number)}]</sup></a>`
    case 'plugin':
      return `<sup id="fnref-9-${number}"><a href="#fn-9-${number}">${number}</a></sup>`
    case 'superscript':
      return `<sup>${number}</sup>`
  }
}

const inline = (text: string, shape: Shape): string => {
  const links: string[] = []
  const keep = (address: string, label: string): string => {
    links.push(`<a href="${escaped(address)}">${escaped(label)}</a>`)
    return `\ue000${links.length - 1}\ue000`
  }
  const linked = text
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/gu, (_, label: string, address: string) => keep(address, label))
    .replace(/<(https?:[^>]+)>/gu, (_, address: string) => keep(address, address))
  return escaped(curly(linked))
    .replace(/\*([^*]+)\*/gu, '<em>$1</em>')
    .replace(/\[(\d{1,2})\]/gu, (_, number: string) => marker(Number(number), shape))
    .replace(/\ue000(\d+)\ue000/gu, (_, index: string) => links[Number(index)] ?? '')
}

const label = (number: number, { markers }: Shape): string => {
  if (markers === 'word') return `<a title="" name="_ftn${number}" href="#_ftnref${number}">[${number}]</a> `
  if (markers === 'roman') return `<a name="_edn${number}" href="#_ednref${number}">[${roman(number)}]</a> `
  return `[${number}] `
}

const notesHtml = (notes: readonly string[], shape: Shape): string => {
  const numbered = notes.map((note, index) => ({ number: index + 1, html: inline(note, shape) }))
  switch (shape.notes) {
    case 'none':
      return ''
    case 'paragraphs':
      return numbered.map(({ number, html }) => `<p>${label(number, shape)}${html}</p>`).join('\n')
    case 'breaks':
      return `<p>${numbered.map(({ number, html }) => `${label(number, shape)}${html}`).join('<br />\n')}</p>`
    case 'blocks':
      return `<div><br clear="all" /><hr width="33%" />${numbered
        .map(({ number, html }) => `<div id="ftn${number}"><p>${label(number, shape)}${html}</p></div>`)
        .join('\n')}</div>`
    case 'list':
      return `<ol class="footnotes">${numbered
        .map(({ number, html }) => `<li id="fn-9-${number}">${html} <a href="#fnref-9-${number}">&#8617;</a></li>`)
        .join('\n')}</ol>`
  }
}

const bodyHtml = ({ author, biography, notes, sections }: PageContent, shape: Shape): string =>
  [
    ...sections.flatMap(({ heading, paragraphs }) => [
      shape.markers === 'word' ? `<h3>${escaped(heading)}</h3>` : `<p><strong>${escaped(heading)}</strong></p>`,
      ...paragraphs.map((paragraph) => `<p>${inline(paragraph, shape)}</p>`),
    ]),
    '<p>&#8212;</p>',
    `<p><strong>${escaped(author)}</strong> ${inline(biography, shape)}</p>`,
    notesHtml(notes, shape),
  ].join('\n')

const STYLE = `body{margin:0;font:17px/1.6 Georgia,'DejaVu Serif',serif;color:#222;background:#fff}
#content-wrap{display:grid;grid-template-columns:minmax(0,1fr) 240px;max-width:1080px;margin:0 auto;gap:40px;padding:0 20px}
#sidebar{font:14px/1.5 sans-serif}header,footer{background:#0a2a43;color:#fff;padding:16px 24px;font:15px sans-serif}
header a,footer a{color:#fff}.entry a{color:#0a5c99}h1{line-height:1.2}sup{line-height:0}
body.dark{background:#15181c;color:#d9d6d0}body.dark a{color:#8ab8e0}
@media(max-width:800px){#content-wrap{display:block}}`

const current = (content: PageContent, shape: Shape, canonical: string): string => {
  const { author, biography, date, quoted, title } = content
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title><link rel="canonical" href="${canonical}"><style>${STYLE}</style></head>
<body class="single single-post${shape.dark ? ' dark' : ''}"><div id="page-wrap">
<header id="header"><a href="/">E-International Relations</a><nav><a href="/category/articles">Articles</a></nav></header>
<div id="content-wrap"><main id="main"><article id="post-9">
<h1 class="title">${escaped(title)}</h1>
<p class="post-meta"><a href="/author/">${escaped(author)}</a> &bull; ${date} &bull; <a href="/category/articles/">Articles</a></p>
<div class="entry">${bodyHtml(content, shape)}</div>
<h2>Further Reading</h2><ul><li><a href="/y/">Another title</a></li></ul>
<h2>About The Author(s)</h2><p><strong>${escaped(author)}</strong> ${inline(biography, shape)}</p>
</article>
<section id="comments"><h2>1 comment</h2><ol><li>A reader: &#8220;${inline(quoted, shape)}&#8221; &#8211; I disagree.</li></ol></section>
</main>
<aside id="sidebar"><h2>Related</h2><p>&#8220;${inline(quoted, shape)}&#8221;</p><form><label>Get our weekly email <input type="email"></label></form></aside>
</div><footer id="footer"><a href="/about/donate">Donate</a></footer></div>
<div id="modal-donate" hidden><h1>Please Consider Donating</h1></div>
<div id="modal-newsletter" hidden><h1>Subscribe</h1></div></body></html>`
}

const archived = (content: PageContent, shape: Shape, canonical: string): string => {
  const { author, date, quoted, title } = content
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8"><title>${escaped(title)}</title>
<link rel="canonical" href="https://web.archive.org/web/20120625000000/${canonical}">
<style>body{font:13px/1.6 Georgia,'DejaVu Serif',serif;max-width:700px;margin:0 auto;padding:0 12px}</style></head><body>
<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base"><div id="wm-ipp">${escaped(title)} ${canonical}</div></div><!-- END WAYBACK TOOLBAR INSERT -->
<div id="sidebar"><h3>Related Posts</h3><ul><li>${inline(quoted, shape)}</li></ul></div>
<div class="post"><div class="post" id="post-9">
<h1><a href="/web/20120625000000/${canonical}" rel="bookmark">${escaped(title)}</a></h1>
<small>By ${escaped(author)} on ${date}</small><br />
${bodyHtml(content, shape)}
</div><div id="comments"><ol><li>A reader: &#8220;${inline(quoted, shape)}&#8221;</li></ol></div></div></body></html>`
}

/** The page's HTML. */
export const sitePage = (content: PageContent, shape: Shape, canonical: string): string =>
  shape.theme === 'current' ? current(content, shape, canonical) : archived(content, shape, canonical)

/** The shapes that every check runs through; their names are the tests' names. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'plain markers, notes as paragraphs': { markers: 'plain', notes: 'paragraphs', theme: 'current' },
  'plain markers, one paragraph of notes, theme of 2012': { markers: 'plain', notes: 'breaks', theme: 'archived' },
  "Word's footnote anchors, notes in blocks": { markers: 'word', notes: 'blocks', theme: 'current' },
  "Word's endnote anchors in roman figures": { markers: 'roman', notes: 'paragraphs', theme: 'current' },
  'linked superscripts, notes in a list': { markers: 'plugin', notes: 'list', theme: 'current' },
  'bare superscripts, notes in a list': { markers: 'superscript', notes: 'list', theme: 'current' },
  'plain markers, notes missing': { markers: 'plain', notes: 'none', theme: 'current' },
}
