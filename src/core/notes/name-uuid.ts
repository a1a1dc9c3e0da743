/** UUIDs made of names: the same name has the same one everywhere (version 5 of RFC 9562). */

/** The namespace that the RFC gives for URLs, as text whose units are its bytes. */
const NAMESPACE = '\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8'

/** A text in UTF-8, as text whose units are the bytes. */
const utf8 = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/%(..)/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

/** The bytes in words of 32 bits, filled up to whole blocks as SHA-1 has it. */
const wordsOf = (bytes: string): Int32Array => {
  const words = new Int32Array((Math.floor((bytes.length + 8) / 64) + 1) * 16)
  for (let nth = 0; nth <= bytes.length; nth += 1) {
    const byte = nth < bytes.length ? bytes.charCodeAt(nth) : 0x80
    words[nth >> 2] = (words[nth >> 2] ?? 0) | (byte << (24 - (nth % 4) * 8))
  }
  words[words.length - 1] = bytes.length * 8
  return words
}

const mixed = (round: number, b: number, c: number, d: number): number => {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

/** SHA-1 in hexadecimal digits (RFC 3174). The browser's own one answers later, and the core has no browser. */
const sha1 = (bytes: string): string => {
  const words = wordsOf(bytes)
  const hash = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const block = new Int32Array(80)
  const at = (nth: number): number => block[nth] ?? 0
  for (let from = 0; from < words.length; from += 16) {
    block.set(words.subarray(from, from + 16))
    for (let nth = 16; nth < 80; nth += 1)
      block[nth] = turned(at(nth - 3) ^ at(nth - 8) ^ at(nth - 14) ^ at(nth - 16), 1)
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash
    for (let nth = 0; nth < 80; nth += 1) {
      const next = (turned(a, 5) + mixed(nth, b, c, d) + e + at(nth)) | 0
      e = d
      d = c
      c = turned(b, 30)
      b = a
      a = next
    }
    for (const [nth, word] of [a, b, c, d, e].entries()) hash[nth] = (hash[nth] ?? 0) + word
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The UUID of a name. */
export const nameUuid = (name: string): string => {
  const hash = sha1(NAMESPACE + utf8(name))
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, variant + hash.slice(17, 20)]
  return [...parts, hash.slice(20, 32)].join('-')
}
