/** The build gives the content script its style sheets as text. */
declare module '*.css' {
  const text: string
  export default text
}
