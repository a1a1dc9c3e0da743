/** article.json: the article an annotation set belongs to, where it is found, and who made the set. */
import * as v from 'valibot'
import { Day, Id, MailAddress, PartialDate, Prose, sound, WebAddress } from '../fields'

export const Article = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  title: Prose,
  author: v.pipe(v.array(v.strictObject({ family: Prose, given: Prose })), v.minLength(1)),
  publisher: Prose,
  issued: PartialDate,
  language: Prose,
  /** The address the publisher gives as the permanent one; the popup opens it. */
  canonical: WebAddress,
  /** Where copies of the page stand: any of the hosts (sub-domain `www` included) with this path, any scheme, query and hash. */
  address: v.strictObject({
    hosts: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/u, 'host is not a name alone, as www.example.org'))),
      v.minLength(1),
    ),
    path: v.pipe(v.string(), v.regex(/^\/\S*[^/]$/u, 'path does not begin with a slash or ends with one'), sound()),
    /** What the addresses of the site's PDFs begin with, on the same hosts. Links to them get an entry in the browser's menu. */
    pdf: v.optional(v.pipe(v.string(), v.regex(/^\/\S*$/u, 'pdf does not begin with a slash'), sound())),
  }),
  licence: v.strictObject({ name: Prose, url: WebAddress, holder: Prose }),
  /** About the annotation set, not about the article. */
  edition: v.strictObject({
    title: Prose,
    /** Of the annotations, not of the program: a correction raises the last figure, a new annotation the middle one (https://semver.org). */
    version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/u, 'version is not three figures, as 1.2.0')),
    revised: Day,
    compiledBy: Prose,
    /** What the annotations come to as a whole, a paragraph each. */
    introduction: v.array(Prose),
    /** How the claims were chosen; examined.json lists those that were left without an annotation. */
    selection: Prose,
    method: Prose,
    /** Who read the set beside its editors, and whether the article's author was asked. */
    review: Prose,
    notVerified: Prose,
    corrections: Prose,
    /** Where a correction is sent: a mail address or a web page. Without it the reader gets the text to send and no address. */
    reportTo: v.optional(
      v.union([MailAddress, WebAddress], 'address is neither of mail, as name@example.org, nor of the web'),
    ),
    licence: v.strictObject({ name: Prose, url: WebAddress }),
  }),
})

export type Article = v.InferOutput<typeof Article>
