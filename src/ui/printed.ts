/** Whether components are drawn for paper, where nothing can be opened, pressed or followed. */
import { createContext } from 'preact'

export const Printed = createContext(false)
