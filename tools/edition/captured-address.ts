/** What a capture in the Internet Archive is of. */

const CAPTURE = /^https:\/\/web\.archive\.org\/web\/\d{14}\/(.+)$/u

/** The address that was captured; undefined for what is no address of one capture. */
export const capturedAddress = (capture: string): string | undefined => CAPTURE.exec(capture)?.[1]
