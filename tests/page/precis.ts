/**
 * The article retold in our own words, with the annotated passages in place: `{id}` stands for that annotation's
 * passage, `[1]` for a note's marker. A passage inside another one has no placeholder of its own, nor has one that the
 * words around a placeholder complete or that a marker divides.
 */

const prose = ([text = '']: TemplateStringsArray): string => text.trim().replace(/\s+/gu, ' ')

/** The article in its own order, under its own headings. */
export const PRECIS: readonly { heading: string; paragraphs: readonly string[] }[] = [
  {
    heading: 'Introduction: The Paradox',
    paragraphs: [
      prose`
        Russia and China, Stephen Blank begins, have seldom sounded closer than they did at the {beijing-summit-2012}.
        The two governments put their names to seventeen documents, most of them about trade and investment, and
        {joint-exercises-grew}. They promised to work together {missing-and-in-summit-sentence} on two of the hardest
        questions of the day, the nuclear plans of Iran and the fighting in Syria, and let it be known that business
        would follow: {chinese-investment}, while {reactor-exports}.[1] And yet, he goes on, something else can be
        seen at the same time. Observers in the West and in Asia maintain that {distancing-or-convergence}, and he
        thinks that they have good grounds for saying so.[2] How two powers can draw together and apart at once is the
        puzzle that gives the article its title.`,
    ],
  },
  {
    heading: 'Factors of Attraction',
    paragraphs: [
      prose`
        Before he turns to the rifts, he asks the reader not to underrate what draws the two together. The closeness
        is genuine, and a common mistrust of American power, which carries American values into places where neither
        wants to see them, {lukyanov} Affairs, puts it for the Russian side, nothing irritates Moscow so much as
        Washington's habit of stepping into regions {commas-around-not-washington}. Moscow reads this as hostility to
        Russia itself, even as an attempt to loosen the ground on which its state stands. To Russian eyes such conduct
        {realpolitik} concerns wherever one's own are hardly touched. The United States, on this account, being a
        power with a stake in everything, has nothing that it could give up. What seems to Moscow a matter of small
        weight for Americans is to them one more pillar of their leadership.[3]`,
      prose`
        China sees things in much the same way, and has told the Americans more than once to stay away from regions
        where Beijing allegedly has {core-interests} like Southeast Asia.[4] In Central Asia both capitals regard the
        American bases, and the influence that may come with them, as a danger to themselves; in their talks with the
        governments there, openly and behind closed doors, they say so and {nato-transit-2012}. The two
        {korea-2022-2024} as well. Their worry is that American pressure might corner the North until it strikes out
        and the whole region is at war, and so {north-korea-sanctions} to come to the table.[5] A joint
        {asia-security-proposal} the network of American treaties, and would leave each of its two sponsors to act in
        the region as it likes, belongs to the same picture.[6] The two have {missile-defence-cooperation}, and not in
        Europe alone.[7] In 2010, moreover, they set their hands to a paper {islands-statements-2010}.[8]`,
      prose`
        Trade has kept pace with politics: {trade-volume-after-2012}, and on questions of world order the two speak
        with one voice. {sovereignty-crimea-ukraine}, he writes, and {libya-2011-abstention}, for there each of them
        can say no. The veto serves {syria-vetoes} or the rulers of Iran, since what is allowed against others today
        may be turned against themselves or their friends tomorrow. As to the spread of dangerous weapons, he suspects
        China, and perhaps Russia too, of letting North Korea and Iran have what resolutions forbid; at the least,
        both want to leave Washington as little room as they can to threaten either country {iran-sanctions-2010}.[9]
        From all this he concludes that this partnership or collaboration {alliance-no-limits}
        {drivers-of-partnership}. What the two fear is American {hyphens-for-dashes-at-power} the democratic ideas
        that travel with it, and each is felt to call for an answer. Of the tie between the two states this has been
        the driving force for a long time.[10]`,
    ],
  },
  {
    heading: 'Reasons for Estrangement',
    paragraphs: [
      prose`
        Yet in every one of these fields the author finds the two drifting apart as well. Take energy. No pipeline
        carries Russian gas to China, and the chief reason that he gives is that {gas-price-obstacle}. He expects the
        haggling to go on. {gas-contract-2014}, he remarks, and oil offers little comfort: the line that opened in
        2011 was soon {oil-price-dispute-settled}.`,
      prose`
        Soldiers have their doubts too. He speaks of {copied-arms}, of spying, and of Chinese weapons now in the
        making {vostok-2018-troops}.[11] {vostok-2010-scenario}, he reports.[12] It is no accident, to his mind, that
        {first-s-400-units} rather than to the other end of the country: {far-east-s-400-2009}, officially to meet
        whatever might fall from the sky after a North Korean test.[13] {kurils-s-400}, nominally with Japan and
        America in view; he suspects that China was in view as well, and that Moscow meant to hedge against a Korean
        contingency[14] Similarly Russia's new plans for its fleet, and for the Pacific above all, are ambitious. By
        the count that he gives, {naval-targets-2020}.[15] What they show, he holds, is a navy turning its face to the
        Pacific, where a growing Chinese fleet has to be met, and perhaps a crisis in Korea.[16]`,
      prose`
        In Central Asia he counts one setback for Moscow after another. {sco-enlargement} (SCO), and it
        {sco-joint-exercises} to the work of that body. Meanwhile it is {central-asia-primacy} across the region. The
        answer, {eurasian-union} policy, has in his eyes an edge against China too, in that it means
        {eurasian-union-silk-road}.[17] In the gas trade, finally, China has {central-asian-gas-prices} for what it
        buys there.`,
      prose`
        With Japan the game is a double one. Moscow {island-disputes-neutrality} where the southern Kuriles are
        concerned, and yet {japan-treaty-talks}. The aim of these, according to the article, is to persuade Tokyo
        {treaty-and-security-order} and to turn its back on the United States, all while the bullying goes on. There
        had been something of the kind before: in 2007, when {anti-satellite-test-2007}, {japan-2007-cable} what they
        thought of Tokyo as a partner, and shared their anxieties about Beijing.[18]`,
      prose`
        Further south the pattern comes back. In the year before the article, as he tells it,
        {vietnam-gas-april-2012}, brought on by {south-china-sea-core-interest} and a {mare-nostrum}. In public, trade
        was the argument: {denisov} siding with Hanoi. The Chinese press was not appeased. It called the step
        "unrighteous", {warned-that-it-prefers} to the friendship that it professes, and complained that Vietnam, with
        Russian arms and Russian drillers behind it, can look for oil and gas further out, in waters that are
        disputed. As Hanoi could hardly do so alone, he allows that Moscow bears a share of the blame.
        {it-without-referent} to {cam-ranh-bay}.[19] The charge, he thinks, was not idle: {cam-ranh-access}, a wish
        that he ties to the energy which the two countries hope to find offshore, and to the worth of such a harbour
        for checking China.[20] Similarly the Russo-{dprk} agreement of August 2011, by which {trans-korean-pipeline},
        is said to carry a message that is not spoken aloud. Gas that reaches the sea through Korea need not cross
        China. That weakens {russia-who-gains} other customers throughout Asia and can hold out for more money, and so
        Moscow told Beijing not long ago that {second-pipeline-price}, while Seoul was promised three tenths off.[21]`,
      prose`
        {not-only-russia-dreams} lines across the map. A railway that ends on its own soil would make South
        Korea surer of its fuel, keep its goods on the way to Europe out of Chinese hands, and bring it nearer to an
        old ambition, to be the crossroads of its part of the continent.[22] {silk-road-belt-2013}, with
        {traceca-european-programme}. So what looks like a matter of rails and pipes is, for the author, a contest
        between Moscow and Beijing over who counts for more in Korea.`,
      prose`
        {third-without-second} for {china-europe-rail-freight}, the eastern railways give no proof of harmony:
        {high-speed-rail-plans}.[23] The Chinese have looked further afield. By his account
        {indonesia-high-speed-line}, so as to be cheaper than the Japanese, and than the Russians should they ever
        compete. Officials make no secret of the return that they expect: wider markets, better-known brands, and
        "influence {space-before-note-24}[24] Schemes such as these, he adds, {xi-jinping} part of the
        {going-global} of Chinese firms.[25]`,
      prose`
        Some in Moscow seem to see where this leads. An article of 2010 in the Russian Ministry
        {international-affairs-journal} rise of the neighbours is itself a danger to Russia, since it sets off a
        rivalry for influence that nobody holds in check.[26] The stakes are high, for the leadership itself has said
        that Russia can help to shape the order of Asia only if its own Far East thrives. Should the great projects
        come to nothing, the region would be drawn into designs made in Beijing, and this, the article says, would
        contribute {ostpolitik} consequences for its place in the world. Friends or not, the author concludes, Russia
        has no mind to leave Korea to China.`,
    ],
  },
  {
    heading: 'Explaining the Paradox',
    paragraphs: [
      prose`
        What, then, holds the two halves of the picture together? The answer starts from the foreign policy program
        {rusky-newsweek}. Moscow, he believes, {leaked-programme-2010} for whatever is aimed at America, and by means
        of {arms-sales-rise-and-fall}.[27] Seen in this light the bargains of the summit resemble the
        "{modernization-partnerships}" in which Russia looks to Europe for capital and know-how. Hence
        {chinese-wind-russian-sails}, and the search for Chinese money in the latest of many schemes to open up
        Siberia and the Far East.[28] It is otherwise where a question concerns Asians alone and America hardly stands
        in Russia's way. In such cases, of which the South China Sea is the plainest, {south-china-sea-after-2012}
        from which Beijing would gain strength, and Moscow too little in return.`,
      prose`
        He ends with a caution. Neither government says in public what it is finally after; other readings will come,
        and may prove better than his own; and whoever wants to understand the summit, or the ties behind it, has to
        weigh the warmth and the coolness alike and make too much of neither. Still, the disputes and the
        disappointments are piling up. Whatever is said at summits, he concludes, the relationship
        {axis-of-convenience-lo} {author-later-view}.[29]`,
    ],
  },
]

/** Follows the author's name. */
export const BIOGRAPHY =
  'studies Russian security at the Strategic Studies Institute of the US Army War College; his views are his own.'

/** The annotation whose passage a comment and the sidebar repeat. */
export const QUOTED = 'trans-korean-pipeline'
