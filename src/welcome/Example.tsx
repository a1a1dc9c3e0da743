/** A paragraph and a note of our own, in the shape of the article's page; annotations that ship are laid over it. */
import { ANNOTATION_LANGUAGE } from '../core/model/edition'
import example from './example.json'

/** The text that the program finds, as it finds the article's. */
export const Example = () => (
  <article class="example" lang={ANNOTATION_LANGUAGE}>
    <p>{example.text}</p>
    <div class="notes">
      <p>{example.note}</p>
    </div>
  </article>
)
