/**
 * Reads nodes of the page as the browser has them. A form's fields lie over its own properties: with `<input name="nextSibling">` in it,
 * `form.nextSibling` is that field. Who goes through the page by such names is led in circles, so they are asked for here. Forms alone
 * have this.
 */

/**
 * A property of a node, whatever the page has put over it. Of other nodes than forms it is read plainly, which costs less. A symbol tells
 * forms apart, because no field can lie over a symbol.
 */
export const own = <Of extends Node, Key extends keyof Of>(node: Of, key: Key): Of[Key] =>
  (node as { readonly [Symbol.toStringTag]?: string })[Symbol.toStringTag] === 'HTMLFormElement'
    ? Reflect.get(Object.getPrototypeOf(node), key, node)
    : node[key]

/** The element around a node; null if there is none. */
export const parentOf = (node: Node): Element | null => own(node, 'parentElement')

/** The elements directly in an element. */
export const childrenOf = (element: Element): Element[] => [...own(element, 'children')]

/** An attribute's value; null if the element has no such attribute. */
export const attributeOf = (element: Element, name: string): string | null =>
  own(element, 'getAttribute').call(element, name)

/** The nearest element that `selector` names, from `element` outwards; null if there is none. */
export const closestTo = (element: Element, selector: string): Element | null =>
  own(element, 'closest').call(element, selector)
