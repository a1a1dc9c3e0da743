/** The only component that makes a link to the web. */
import type { ComponentChildren } from 'preact'

type WebLinkProps = {
  href: string | undefined
  /** On paper the address is printed after the text, because the text does not contain it. */
  spelled?: boolean
  /** The name of a link that is only a sign, also its tooltip. */
  label?: string
  children: ComponentChildren
}

/** A link that opens in a new tab. Without a web address the text stays plain. */
export const WebLink = ({ href, label, spelled, children }: WebLinkProps) =>
  href && /^https?:\/\//iu.test(href) ? (
    <a
      href={href}
      class={label === undefined ? (spelled ? 'spelled' : undefined) : 'sign-link'}
      aria-label={label}
      title={label}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children}
    </a>
  ) : (
    // biome-ignore lint/complexity/noUselessFragments: a component has to return an element, and the text may be several nodes.
    <>{children}</>
  )
