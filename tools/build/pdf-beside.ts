/** pdf.js stands in the package as its makers built it, beside the page that loads it: whoever reviews the package can compare it. */
import type { Plugin } from 'esbuild'

const FOLDER = 'node_modules/pdfjs-dist/legacy/build'

/** The library and its worker: where they stand in the package, and where they come from. Older browsers need more of them than newer ones. */
export const PDF_FILES: Readonly<Record<string, string>> = {
  'pdf/pdf.mjs': `${FOLDER}/pdf.min.mjs`,
  'pdf/pdf.worker.mjs': `${FOLDER}/pdf.worker.min.mjs`,
}

/** Leaves the library out of the bundle. */
export const pdfBeside: Plugin = {
  name: 'pdf-beside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^pdfjs-dist\// }, () => ({ path: './pdf.mjs', external: true }))
  },
}
