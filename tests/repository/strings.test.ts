/** The texts of the interface: every language whole, every text used, and no word that stands outside of them. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Catalogue,
  FIRST,
  missingFrom,
  pluralForms,
  readCatalogues,
  tagOf,
  wantedKeys,
  writtenCatalogue,
} from '../../tools/strings/catalogues'
import { filesUnder } from './imports'
import { usage } from './used-keys'
import { wordsInPage, wordsInScript } from './visible-text'

const CATALOGUES = readCatalogues('src/_locales')
const ENGLISH = CATALOGUES.get(FIRST) ?? {}
const LANGUAGES = [...CATALOGUES].filter(([folder]) => folder !== FIRST)
const sourceOf = (file: string): string => readFileSync(file, 'utf8')
const CODE = filesUnder('src').filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
const PAGES = filesUnder('src').filter((file) => file.endsWith('.html'))

/** Words that are the same in every language. */
const UNTRANSLATED = new Set([
  // The extension's name, as the title of its pages until they are drawn.
  'Counterpoint',
  // The scheme of a Digital Object Identifier.
  'doi:',
  // The format, which has no other name.
  'PDF',
])

/** Stores cut longer ones off. */
const LONGEST_DESCRIPTION = 132

const placeholdersIn = (text: string): string[] => [...text.matchAll(/\$(\w+)\$/gu)].map(([, name = '']) => name).sort()

describe('every text', () => {
  const isUsed = usage(new Map(CODE.map((file) => [file, sourceOf(file)])), sourceOf('manifest.json'))

  test('of the English ones is used', () => {
    expect(Object.keys(ENGLISH).filter((key) => !isUsed(key))).toEqual([])
  })

  test('a text that nobody asks for would be found', () => {
    const script = "t('close'); t(`kind_$".concat('{kind}`); plural(t, "on_page", 3)')
    const asks = usage(new Map([['a.ts', script]]), '"__MSG_actionTitle__"')
    const keys = ['close', 'kind_note', 'on_page_few', 'actionTitle', 'closed', 'unkind_note', 'kind_', 'on_pages']
    expect(keys.filter(asks)).toEqual(['close', 'kind_note', 'on_page_few', 'actionTitle'])
  })

  test('of the English ones says where it stands, for those who translate it', () => {
    expect(Object.keys(ENGLISH).filter((key) => !ENGLISH[key]?.description)).toEqual([])
  })

  test.each([...CODE, ...PAGES])('in %s comes from the messages', (file) => {
    const source = sourceOf(file)
    const words = file.endsWith('.html') ? wordsInPage(source) : wordsInScript(source, file)
    expect(words.filter((word) => !UNTRANSLATED.has(word.trim()))).toEqual([])
  })

  test('a word outside of the messages would be found', () => {
    const component = `
      const A = ({ on }: { on: boolean }) => <p title="Seen"><b aria-label={on ? 'On' : t('off')}>{t('x')} read</b>{on && \`\${x} more\`}</p>
      host.textContent = 'Written'; host.setAttribute('aria-label', 'Heard'); host.setAttribute('class', 'card')`
    expect(
      wordsInScript(component, 'a.tsx')
        .map((word) => word.trim())
        .sort(),
    ).toEqual(['Heard', 'On', 'Seen', 'Written', 'more', 'read'].sort())
    expect(
      wordsInPage('<!doctype html><title>Name</title><img alt="Face" class="x"><!-- none --><p>1 word</p>'),
    ).toEqual(['Name', '1 word', 'Face'])
  })
})

test('there are English, the subject’s own languages, German and French', () => {
  expect([...CATALOGUES.keys()]).toEqual(['de', 'en', 'fr', 'ru', 'zh_CN'])
})

test('the plural forms are those of the language', () => {
  expect(Object.fromEntries(['en', 'de', 'fr', 'ru', 'zh-CN'].map((tag) => [tag, pluralForms(tag)]))).toEqual({
    en: ['one', 'other'],
    de: ['one', 'other'],
    fr: ['one', 'other'],
    ru: ['few', 'many', 'one', 'other'],
    'zh-CN': ['other'],
  })
})

describe.each(LANGUAGES)('in %s', (folder, own) => {
  test('nothing is missing', () => {
    // What is missing is printed with the English, ready to be translated: npm run strings.
    expect(missingFrom(ENGLISH, folder, own)).toEqual({})
  })

  test('nothing is left over', () => {
    const wanted = wantedKeys(ENGLISH, tagOf(folder))
    expect(Object.keys(own).filter((key) => !wanted.has(key))).toEqual([])
  })

  test('every text has the placeholders of the English one, and says what stands for them', () => {
    const wanted = wantedKeys(ENGLISH, tagOf(folder))
    const differ = Object.entries(own).filter(([key, { message, placeholders = {} }]) => {
      const first = wanted.get(key)
      const names = placeholdersIn(message)
      const contents = names.map((name) => placeholders[name.toLowerCase()]?.content)
      const given = names.map((name) => first?.placeholders?.[name.toLowerCase()]?.content)
      // The form for one may say “a note” where the general form says “$COUNT$ notes”.
      const isForm = /_(?:one|two|few|many|other)$/u.test(key)
      const isWhole = isForm || String(names) === String(placeholdersIn(first?.message ?? ''))
      return !isWhole || contents.includes(undefined) || String(contents) !== String(given)
    })
    expect(differ.map(([key]) => key)).toEqual([])
  })

  test('no text is empty, or has a space at its end', () => {
    expect(
      Object.keys(own).filter((key) => own[key]?.message.trim() !== own[key]?.message || !own[key]?.message),
    ).toEqual([])
  })

  test('the language of dates and lists is its own', () => {
    expect(new Intl.Locale(own['locale']?.message ?? '').language).toBe(new Intl.Locale(tagOf(folder)).language)
  })

  test('stores show the whole description', () => {
    expect(own['extensionDescription']?.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION)
  })

  test('no English is left standing', () => {
    const same = Object.keys(own).filter((key) => own[key]?.message === ENGLISH[key]?.message)
    expect(same.filter((key) => !SAME[folder]?.has(key) && !NAMES.has(key))).toEqual([])
  })
})

/** Texts that are names, signs or nothing but placeholders. */
const NAMES = new Set([
  'extensionName',
  'actionTitle',
  'marker_label',
  'mark_counterpoint',
  'mark_numbered',
  'card_name',
  'card_name_counterpoint',
  'original_title',
  'place_publisher',
  'article_by',
  'cite_apa',
  'cite_bibtex',
  'cite_ris',
  'cite_csl',
  'cite_mla',
  'export_html',
  'export_markdown',
  'export_w3c',
  'key_name_enter',
  'key_name_escape',
  'event_name',
  'export_format',
  'about_licence_holder',
])

/** Words that a language has in common with English. */
const SAME: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['via', 'in', 'foot_link', 'colour_orange']),
  fr: new Set([
    'pdf_page',
    'pdf_page_field',
    'foot_note',
    'own_text',
    'own_make_note',
    'colour_orange',
    'enabled',
    'locator_section',
    'volume',
    'note_number',
    'kind_erratum',
    'kinds_erratum',
    'source',
    'sources',
    'locator_page',
    'locator_pages',
    'type_document',
    'badge_off',
    'line_double',
    'view_sources',
    'hits_annotation',
    'hits_source',
    'field_quote',
    'field_slip',
    'field_source',
    'filter_section',
    'count_annotations_one',
    'count_annotations_other',
    'sort_date',
    'sort_type',
    'filter_type',
    'count_sources_one',
    'count_sources_other',
    'count_notes_one',
    'count_notes_other',
    'sort_notes_date',
    'about_corrections',
    'count_kind_erratum_one',
    'count_kind_erratum_other',
    'print_annotations',
  ]),
}

describe('the list of what a language lacks', () => {
  const first: Catalogue = {
    close: { message: 'Close', description: 'Button' },
    copied: {
      message: 'Copied: $WHAT$',
      description: 'Said',
      placeholders: { what: { content: '$1', example: 'APA' } },
    },
    notes_one: { message: '$COUNT$ note', description: 'Count', placeholders: { count: { content: '$1' } } },
    notes_other: { message: '$COUNT$ notes', description: 'Count', placeholders: { count: { content: '$1' } } },
  }

  test('has the English with its description, and every plural form that the language asks for', () => {
    expect(missingFrom(first, 'ru', { copied: { message: 'Скопировано: $WHAT$' } })).toEqual({
      close: { message: 'Close', description: 'Button' },
      notes_few: { message: '$COUNT$ notes', description: 'Count' },
      notes_many: { message: '$COUNT$ notes', description: 'Count' },
      notes_one: { message: '$COUNT$ note', description: 'Count' },
      notes_other: { message: '$COUNT$ notes', description: 'Count' },
    })
    expect(Object.keys(missingFrom(first, 'zh_CN', {}))).toEqual(['close', 'copied', 'notes_other'])
  })

  test('becomes the file of the language, with the placeholders of the English and without what is there no longer', () => {
    const texts = { notes_other: '$COUNT$ 条注', gone: '旧', copied: '已复制：$WHAT$' }
    expect(writtenCatalogue(first, 'zh_CN', texts)).toEqual({
      copied: { message: '已复制：$WHAT$', placeholders: { what: { content: '$1' } } },
      notes_other: { message: '$COUNT$ 条注', placeholders: { count: { content: '$1' } } },
    })
  })
})
