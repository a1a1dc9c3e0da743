/** How sites mark up footnotes: the same three sentences of our own with their notes, in each markup. */

export const SENTENCES = ['The lamp was lit at dusk', 'Oil came by cart', 'The keeper slept by day']
export const NOTES = ['J. Wick, Lamps and Men, p. 3.', 'Account book, leaf 9.', 'His own diary, 2 June.']

const WORDS = ['wick', 'book', 'diary']
const UUIDS = ['7c1e40a2-11aa', '7c1e40a2-22bb', '7c1e40a2-33cc']
const each = (make: (n: number, note: string, i: number) => string, between = '\n'): string =>
  NOTES.map((note, i) => make(i + 1, note, i)).join(between)

export type Markup = {
  readonly name: string
  readonly html: string
  /** Whether the markers are the page's own links. */
  readonly linked: boolean
}

const made = (
  name: string,
  linked: boolean,
  marker: (n: number, note: string, i: number) => string,
  notes: string,
): Markup => ({
  name,
  linked,
  html: `<h1>The Light</h1>${SENTENCES.map((words, i) => `<p>${words}${marker(i + 1, NOTES[i] ?? '', i)}. So it went on for years.</p>`).join('\n')}${notes}`,
})
const sup = (n: number | string): string => `<sup>${n}</sup>`
const link = (n: number | string, to: string, id: string): string => `<a href="#${to}" id="${id}">${n}</a>`

export const MARKUPS: readonly Markup[] = [
  made(
    'a link and an anchor with the label, the note in a block beside it',
    true,
    (n) => link(n, `fn-${n}`, `fa-${n}`),
    each((n, note) => `<div><a id="fn-${n}" href="#fa-${n}">${n}</a><div><p>${note}</p></div></div>`),
  ),
  made(
    'an empty anchor before a label in a block of its own',
    true,
    (n) => link(sup(n), `fn${n}`, `r${n}`),
    each((n, note) => `<div><a id="fn${n}"></a><div><div>${n}</div><p>${note}</p></div></div>`),
  ),
  made(
    'a raised label and a block',
    true,
    (n) => sup(link(n, `fn.${n}`, `fnr.${n}`)),
    each(
      (n, note) =>
        `<div><sup><a id="fn.${n}" href="#fnr.${n}">${n}</a></sup> <div role="doc-footnote"><p>${note}</p></div></div>`,
    ),
  ),
  made(
    'a list of terms',
    true,
    (n) => sup(link(n, `n${n}`, `r${n}`)),
    `<dl>${each((n, note) => `<dt id="n${n}">${n}</dt><dd>${note}</dd>`)}</dl>`,
  ),
  made('a list of terms without links', false, sup, `<dl>${each((n, note) => `<dt>${n}</dt><dd>${note}</dd>`)}</dl>`),
  made(
    'rows of a table, linked',
    true,
    (n) => sup(link(n, `fn${n}-x`, `r${n}`)),
    `<table>${each((n, note) => `<tr id="fn${n}-x"><td>${sup(n)}</td><td>${note}</td></tr>`)}</table>`,
  ),
  made(
    'rows of a table',
    false,
    (n) => ` [${n}]`,
    `<table>${each((n, note) => `<tr><td>[${n}]</td><td>${note}</td></tr>`)}</table>`,
  ),
  made(
    'rows of a table with signs that lead back, and a tooltip',
    false,
    (n, note) => `<span><a role="button">${sup(`[${n}]`)}</a><span class="footnote_tooltip">${note}</span></span>`,
    `<table>${each((n, note) => `<tr><th><a><span>↑</span>${n}</a></th><td>${note}</td></tr>`)}</table>`,
  ),
  made(
    'list items with names that say nothing',
    true,
    (n, _, i) => sup(link(n, UUIDS[i] ?? '', `${UUIDS[i]}-link`)),
    `<ol>${each((_, note, i) => `<li id="${UUIDS[i]}">${note} <a href="#${UUIDS[i]}-link">↩︎</a></li>`)}</ol>`,
  ),
  made(
    'list items with words for names',
    true,
    (n, _, i) => `<sup id="fnref:${WORDS[i]}">${link(n, `fn:${WORDS[i]}`, '')}</sup>`,
    `<ol>${each((_, note, i) => `<li id="fn:${WORDS[i]}"><p>${note} <a href="#fnref:${WORDS[i]}">↩</a></p></li>`)}</ol>`,
  ),
  made(
    'references with an empty anchor behind their label',
    true,
    (n) => `[${link(n, `x.ref00${n}`, '')}]`,
    `<ol>${each((n, note) => `<li><span>${n}. </span><a id="x.ref00${n}"></a>${note}</li>`)}</ol>`,
  ),
  made(
    'a word for readers who listen',
    true,
    (n) => `<a href="#fn${n}"><span class="sr">Footnote </span>${sup(n)}</a>`,
    each((n, note) => `<div id="fn${n}"><p><span>${n}</span> ${note}</p></div>`),
  ),
  made(
    'an encyclopedia, the way back first',
    true,
    (n) => `<sup id="cite_ref-${n}">${link(`[${n}]`, `cite_note-${n}`, '')}</sup>`,
    `<ol>${each((n, note) => `<li id="cite_note-${n}"><b><a href="#cite_ref-${n}">^</a></b> <span>${note}</span></li>`)}</ol>`,
  ),
  made(
    'an encyclopedia, two ways back first',
    true,
    (n) => `<sup id="cite_ref-a_${n}-0">${link(`[${n}]`, `cite_note-a-${n}`, '')}</sup>`,
    `<ol>${each((n, note) => `<li id="cite_note-a-${n}">^ <a href="#cite_ref-a_${n}-0"><i>a</i></a> <a href="#cite_ref-a_${n}-1"><i>b</i></a> ${note}</li>`)}</ol>`,
  ),
  made(
    'an encyclopedia, two ways back with a word between',
    true,
    (n) => `<sup id="cite_ref-a_${n}-0">${link(`[${n}]`, `cite_note-a-${n}`, '')}</sup>`,
    `<ol>${each((n, note) => `<li id="cite_note-a-${n}">↑ <sup><a href="#cite_ref-a_${n}-0">a</a></sup> et <sup><a href="#cite_ref-a_${n}-1">b</a></sup> ${note}</li>`)}</ol>`,
  ),
  made(
    'a way back in brackets',
    true,
    (n) => sup(link(n, `footnote_${n}_5`, `identifier_${n}_5`)),
    `<ol>${each((n, note) => `<li id="footnote_${n}_5">${note} [<a href="#identifier_${n}_5">↩</a>]</li>`)}</ol>`,
  ),
  made(
    'a way back in words',
    true,
    (n) => link(sup(n), `fn${n}`, `at${n}`),
    each((n, note) => `<p id="fn${n}">${sup(n)} ${note} <a href="#at${n}">Back to text</a></p>`),
  ),
  made(
    'several ways back',
    true,
    (n) => link(sup(n), `fn${n}`, `fnref${n}`),
    `<ol>${each((n, note) => `<li id="fn${n}">${note} <a href="#fnref${n}">↩</a>, <a href="#fnref${n}b">↩<sup>2</sup></a></li>`)}</ol>`,
  ),
  made('a tooltip', false, (n, note) => `${sup(`<a role="button">${n}</a>`)}<span role="tooltip">${note}</span>`, ''),
  made(
    'a tooltip and a list',
    false,
    (n, note) => `${sup(n)}<span class="x-footnote__note">${note}</span>`,
    `<ul>${each((n, note) => `<li><span>${n}</span><div>${note}</div></li>`)}</ul>`,
  ),
  made(
    'a copy behind the marker, with its label',
    false,
    (n, note) => `<span><a href="#">${sup(n)}</a><span>${n} ${note}</span></span>`,
    '',
  ),
  made(
    'a note with two labels in the paragraph',
    false,
    (n, note) =>
      `<span class="ltx_note">${sup(n)}<span class="ltx_note_outer"><span>${sup(n)}<span>${n}</span>${note}</span></span></span>`,
    '',
  ),
  {
    name: 'an aside behind each paragraph',
    linked: false,
    html: SENTENCES.map(
      (words, i) => `<p>${words}${sup(i + 1)}. So it went on for years.</p><aside>${i + 1}. ${NOTES[i]}</aside>`,
    ).join(''),
  },
  made(
    'a sidenote with a number of the site’s style',
    false,
    (n, note) => `<label for="s${n}"></label><input type="checkbox" id="s${n}"><span class="sidenote">${note}</span>`,
    '',
  ),
  made('an element for footnotes', false, (_, note) => `<d-footnote>${note}</d-footnote>`, ''),
  made(
    'raised figures of the font',
    false,
    (n) => '¹²³'[n - 1] ?? '',
    each((n, note) => `<p>${'¹²³'[n - 1]} ${note}</p>`),
  ),
  made(
    'wide brackets',
    false,
    (n) => `［${n}］`,
    each((n, note) => `<p>［${n}］${note}</p>`),
  ),
  made(
    'parentheses',
    false,
    (n) => ` (${n})`,
    each((n, note) => `<p>(${n}) ${note}</p>`),
  ),
  made(
    'raised parentheses',
    false,
    (n) => sup(`(${n})`),
    each((n, note) => `<p>(${n}) ${note}</p>`),
  ),
  made(
    'words in brackets',
    false,
    (n) => `[note ${n}]`,
    each((n, note) => `<p>Note ${n}. ${note}</p>`),
  ),
  made(
    'colons',
    false,
    (n) => `[${n}]`,
    each((n, note) => `<p>${n}: ${note}</p>`),
  ),
  made(
    'dashes',
    false,
    (n) => `[${n}]`,
    each((n, note) => `<p>${n} – ${note}</p>`),
  ),
  made(
    'bare figures',
    false,
    sup,
    each((n, note) => `<p>${n} ${note}</p>`),
  ),
  made('lines of one paragraph with bare figures', false, sup, `<p>${each((n, note) => `${n} ${note}`, '<br>')}</p>`),
  made(
    'lines of one paragraph with raised figures',
    false,
    sup,
    `<p>${each((n, note) => `${sup(n)}${note}`, '<br>')}</p>`,
  ),
  made(
    'symbols',
    false,
    (n) => sup('*†‡'[n - 1] ?? ''),
    each((n, note) => `<p>${sup('*†‡'[n - 1] ?? '')} ${note}</p>`),
  ),
  made(
    'plain symbols',
    false,
    (n) => '*†‡'[n - 1] ?? '',
    each((n, note) => `<p>${'*†‡'[n - 1]} ${note}</p>`),
  ),
  made(
    'letters',
    false,
    (n) => sup('abc'[n - 1] ?? ''),
    each((n, note) => `<p>${sup('abc'[n - 1] ?? '')} ${note}</p>`),
  ),
]
