/** References with italics: as text, and as HTML in which nothing but the italics is markup. */
import { expect, test } from 'vitest'
import { type Formatted, formattedHtml, plainText } from '../../../src/core/model/formatted'

const TEXT: Formatted = ['Doe & "Sons". ', { italic: 'A <b> & its "c"' }, '. <script>']

test('as text it has every piece', () => {
  expect(plainText(TEXT)).toBe('Doe & "Sons". A <b> & its "c". <script>')
})

test('as HTML it has italics, and signs of markup stay signs', () => {
  expect(formattedHtml(TEXT)).toBe(
    'Doe &amp; &quot;Sons&quot;. <i>A &lt;b&gt; &amp; its &quot;c&quot;</i>. &lt;script&gt;',
  )
})
