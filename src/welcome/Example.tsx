/** A paragraph and a note of our own, built like the article's page. Annotations of the shipped edition are laid over it. */
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import example from './example.json'

/** The text that the program finds, in the same way as it finds the article. */
export const Example = () => (
  <article class="example" lang={ANNOTATION_LANGUAGE}>
    <p>{example.text}</p>
    <div class="notes">
      <p>{example.note}</p>
    </div>
  </article>
)
