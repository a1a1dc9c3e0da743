/** Makes the file of an annotated copy: one HTML document without scripts that loads nothing. */
import { render } from 'preact'
import type { Translate } from '../../core/texts/translate'
import { Strings } from '../strings'
import { AnnotatedCopy, type AnnotatedCopyProps } from './AnnotatedCopy'

/** The file needs nothing but its own style, so nothing else may have an effect in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const meta = (document: Document, attributes: Readonly<Record<string, string>>): HTMLMetaElement => {
  const element = document.createElement('meta')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

/** Nothing in a file can be pressed, and a link within it leads to something in it. */
const settle = (body: HTMLElement): void => {
  for (const button of body.querySelectorAll('button')) button.replaceWith(...button.childNodes)
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const name = link.getAttribute('href')?.slice(1) ?? ''
    if (!body.querySelector(`[id="${CSS.escape(name)}"]`)) link.replaceWith(...link.childNodes)
  }
}

/**
 * The text of the file. Everything in it is built as nodes of a document that never runs, and text is set as text.
 * @param css the style of the file: the extension's own
 */
export const copyDocument = (props: AnnotatedCopyProps, t: Translate, css: string): string => {
  const made = document.implementation.createHTMLDocument(props.article.title)
  made.documentElement.lang = t('locale')
  made.head.prepend(
    meta(made, { charset: 'utf-8' }),
    meta(made, { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta(made, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta(made, { name: 'color-scheme', content: 'light dark' }),
    meta(made, { name: 'referrer', content: 'no-referrer' }),
  )
  const style = made.createElement('style')
  style.textContent = css
  made.head.append(style)
  render(
    <Strings.Provider value={t}>
      <AnnotatedCopy {...props} />
    </Strings.Provider>,
    made.body,
  )
  settle(made.body)
  return `<!doctype html>\n${made.documentElement.outerHTML}\n`
}
