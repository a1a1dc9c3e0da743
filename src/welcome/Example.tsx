/** A paragraph and a note of our own, in the shape of the article's page; the set in `example` annotates it. */
import { ANNOTATION_LANGUAGE } from '../core/model/edition'
import example from './example/page.json'

/** The text that the program finds, as it finds the article's. */
export const Example = () => (
  <article class="example" lang={ANNOTATION_LANGUAGE}>
    <p>{example.text}</p>
    <div class="notes">
      <p>{example.note}</p>
    </div>
  </article>
)
