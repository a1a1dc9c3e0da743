/** The part of citation-js that is used here; it ships no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown)
    readonly data: Record<string, unknown>[]
    format(format: string, options?: Record<string, unknown>): string
  }
  export const plugins: {
    readonly config: {
      get(plugin: string): {
        readonly format: Record<string, boolean>
        readonly styles: { add(id: string, style: object): void }
      }
    }
  }
}
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
