/** The only way in which the interface makes a link. */
import type { ComponentChildren } from 'preact'

type WebLinkProps = {
  href: string | undefined
  /** On paper the address is written out behind the text, which does not give it. */
  spelled?: boolean
  children: ComponentChildren
}

/** A link that opens in a new tab; without an address, or with one that is not of the web, the text stays plain. */
export const WebLink = ({ href, spelled, children }: WebLinkProps) =>
  href && /^https?:\/\//iu.test(href) ? (
    <a href={href} class={spelled ? 'spelled' : undefined} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    // biome-ignore lint/complexity/noUselessFragments: a component has to return an element, and the text may be several nodes.
    <>{children}</>
  )
