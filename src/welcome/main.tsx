/** Entry of the welcome page: draws it, and prepares the example for the content script, which the page loads next. */
import { render } from 'preact'
import { welcomeNeeds } from '../browser/first-run'
import { followSettings } from '../browser/follow-settings'
import { translate } from '../browser/strings'
import { openPage, openPdf } from '../browser/tabs'
import type { Translate } from '../core/texts/translate'
import { Strings } from '../ui/strings'
import { PERMISSIONS, type WelcomeActions, WelcomeView } from './WelcomeView'

const { permissions, openSettings, toolbar } = welcomeNeeds()
const actions: WelcomeActions = {
  openArticle: (address) => void openPage(address),
  openPdf: () => void openPdf(),
  ...(openSettings && { openSettings }),
}

const draw = (t: Translate): void =>
  render(
    <Strings.Provider value={t}>
      <WelcomeView
        articles={__ARTICLES__}
        permissions={PERMISSIONS.filter((name) => permissions.includes(name))}
        toolbar={toolbar}
        actions={actions}
      />
    </Strings.Provider>,
    document.body,
  )

document.documentElement.lang = translate('locale')
// At once, because the content script is loaded next and must find the example.
draw(translate)
followSettings(document, draw)

const edition = globalThis.counterpointEdition
if (edition !== undefined) {
  const { hostname, pathname, href } = location
  const article = { ...edition.article, canonical: href, address: { hosts: [hostname], path: pathname } }
  globalThis.counterpointEdition = { ...edition, article }
  globalThis.counterpointPage = { bringNotes: null, pageOf: () => undefined }
}
