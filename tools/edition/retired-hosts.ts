/**
 * Addresses at which nothing is to be read any more, because the service ended or moved, by how they begin: a host, or a host and the
 * beginning of a path. Such an address is no help to a reader: the work has a newer one, or its state is said to be `dead` or `moved`.
 * Whoever meets another one adds it, with its reason.
 */
const RETIRED: readonly (readonly [beginning: string, reason: string])[] = [
  ['ajw-origin.potaufeu.asahi.com', 'an inner host of the Asahi Shimbun; its articles are at www.asahi.com/ajw'],
  ['akkuyu.com', 'the company is at another address'],
  ['archive.mid.ru', 'the former site of the Russian foreign ministry'],
  ['atimes.com/atimes', 'the former site of Asia Times, closed when asiatimes.com began'],
  ['en.oxforddictionaries.com', 'the dictionary was closed'],
  ['eng.kremlin.ru', 'the site is at en.kremlin.ru'],
  ['english.cri.cn', 'the former site of China Radio International'],
  ['english.kyodonews.jp', 'the former site of Kyodo News, now english.kyodonews.net'],
  ['english.peopledaily.com.cn', 'the site is at en.people.cn'],
  ['eurasiancommission.org', 'the commission is at eec.eaeunion.org'],
  ['europa.eu/rapid', 'the press releases of the European Commission are at ec.europa.eu/commission/presscorner'],
  ['mcdn.i-scmp.com', 'an inner host of the South China Morning Post; its articles are at www.scmp.com'],
  ['runewsweek.ru', 'the magazine closed in October 2010'],
  ['thechinatimes.com', 'the site ended'],
]

/** Why nothing is to be read at an address; undefined where nothing is known against it. */
export const retiredAddress = (address: string): string | undefined => {
  const { hostname, pathname } = new URL(address)
  const bare = `${hostname.replace(/^www\./u, '')}${pathname}`
  const [beginning, reason] = RETIRED.find(([known]) => bare === known || bare.startsWith(`${known}/`)) ?? []
  return beginning === undefined ? undefined : `${beginning} is retired: ${reason}`
}
