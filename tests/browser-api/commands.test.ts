/** The manifest's commands as the browser lists them. */
import { expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { panelShortcut, shortcuts } from '../../src/browser/commands'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { commands } = browser as unknown as FakeApi

test('are told by their names, in whatever language the browser describes them, and others are left out', async () => {
  commands.getAll.mockResolvedValue([
    { name: 'toggle', shortcut: 'Alt+Shift+C', description: 'Ein- und ausschalten' },
    { name: '_execute_action', shortcut: 'Alt+X' },
    { name: 'next-counterpoint', description: 'Nächster Kontrapunkt' },
    { shortcut: 'Alt+Y' },
    { name: 'toString', shortcut: 'Alt+Z' },
  ])
  expect(await shortcuts()).toEqual([
    { command: 'toggle', keys: 'Alt+Shift+C' },
    { command: 'next_counterpoint', keys: '' },
  ])
})

test.each([
  { name: 'open-panel', shortcut: 'Alt+P', keys: 'Alt+P' },
  { name: '_execute_sidebar_action', shortcut: 'Alt+S', keys: 'Alt+S' },
  { name: 'open-panel', shortcut: '', keys: '' },
  { name: 'toggle', shortcut: 'Alt+T', keys: '' },
])('the panel opens by "$keys" where $name has "$shortcut"', async ({ name, shortcut, keys }) => {
  commands.getAll.mockResolvedValue([{ name, shortcut }])
  expect(await panelShortcut()).toBe(keys)
})
