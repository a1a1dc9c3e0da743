/** The pixels of a picture. */
import { PNG } from 'pngjs'

/** Its width in pixels, and red, green, blue and alpha of each pixel, row by row. */
export const readPng = (file: Uint8Array): { readonly width: number; readonly data: Uint8Array } =>
  PNG.sync.read(Buffer.from(file))
