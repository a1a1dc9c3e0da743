/** The only way in which the interface makes a link. */
import type { ComponentChildren } from 'preact'

/** A link that opens in a new tab; without an address, or with one that is not of the web, the text stays plain. */
export const WebLink = ({ href, children }: { href: string | undefined; children: ComponentChildren }) =>
  href && /^https?:\/\//iu.test(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    // biome-ignore lint/complexity/noUselessFragments: a component has to return an element, and the text may be several nodes.
    <>{children}</>
  )
