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
        promised to {joint-exercises-grew}. They stated their {asia-pacific-collaboration} on the security of the Pacific, and declared that they saw eye to eye on two of the hardest questions of the day, the nuclear plans of Iran and the fighting in
        Syria, and let it be known that business would follow: {chinese-investment} in the lands beyond the Urals,
        while Russia is to {reactor-exports}.[1] And yet, he goes on, something else can be seen at the same time.
        Observers in the West and in Asia maintain that a {distancing-or-convergence} is under way and has become
        plain to see, and he thinks that they have good grounds for saying so.[2] How two powers can draw together and
        apart at once is the puzzle that gives the article its title.`,
    ],
  },
  {
    heading: 'Factors of Attraction',
    paragraphs: [
      prose`
        Before he turns to the rifts, he asks the reader not to underrate what draws the two together. The closeness
        is genuine, and a common mistrust of American power, which carries American values into places where neither
        wants to see them, {lukyanov} Affairs, puts it for the Russian side, nothing irritates Moscow so much as
        Washington's habit of stepping into regions where {commas-around-not-washington} a great deal at stake. The
        Kremlin reads this as hostility to Russia itself, even as an attempt to loosen the ground on which its state
        stands. To Russian eyes such conduct {realpolitik} concerns wherever one's own are hardly touched. The United
        States, on this account, being a power with a stake in everything, has nothing that it could give up. What
        seems to Moscow a matter of small weight for Americans is to them one more pillar of their leadership.[3]`,
      prose`
        China sees things in much the same way, and has told the Americans more than once to stay away from regions
        where Beijing allegedly has {core-interests} like Southeast Asia.[4] In Central Asia, both capitals say, {sco-call-on-us-bases-2005} what matters to them, by its soldiers and by the influence that may come with them; in their talks with the
        governments there, openly and behind closed doors, they say so, and they do what they can to
        {nato-transit-2012}. The two have professed {korea-2022-2024} as well, and more than once. Their worry is that
        American pressure might corner the North until it strikes out and the whole region is at war, and so they
        recommend {north-korea-sanctions}, and rewards that would bring Pyongyang to the table.[5] A joint proposal
        for {asia-pacific-security-framework}, which {asia-security-proposal} and would leave each of its two sponsors
        to act in the region as it likes, belongs to the same picture.[6] The two have often
        {missile-defence-cooperation}, and not in Europe alone.[7] In 2010, moreover, they set their hands to an
        {islands-statements-2010}, those to the {senkakus-and-kuriles}.[8]`,
      prose`
        Trade has kept pace with politics, for {trade-volume-after-2012} too, and on questions of world order the two
        speak with one voice. He likens them to the highest clergy of a {sovereignty-crimea-ukraine}. They would have
        America {libya-2011-abstention} to a vote of the Security Council, where each of them can say no. The veto is
        there to stop any campaign that would {syria-vetoes} or the rulers of Iran, since what is allowed against
        others today may be turned against themselves or their friends tomorrow. As to the spread of dangerous
        weapons, {carriers-in-pyongyang} resolutions, he suspects, by letting North Korea and Iran have what these forbid; at the least, both want to leave Washington as little room as they can to threaten either country or
        {iran-sanctions-2010}.[9] From all this he concludes that the partnership or {commas-around-alliance-aside},
        if of a diplomatic kind alone, is {drivers-of-partnership}. America's might and the democratic ideas that travel with it are felt to be {democratic-values-statements} together. Of the tie between the two states this has been the driving force for a long time.[10]`,
    ],
  },
  {
    heading: 'Reasons for Estrangement',
    paragraphs: [
      prose`
        Yet in every one of these fields the author finds the two drifting apart as well. Take energy. No pipeline
        carries Russian gas to China, and the chief reason that he gives is that Beijing asks for {gas-price-obstacle}
        and Moscow will not hear of it. {gas-contract-2014} while the haggling goes on, he remarks, and oil offers
        little comfort: the line that opened in 2011 was soon caught up in {oil-price-dispute-settled}.`,
      prose`
        Soldiers have their doubts too. He speaks of {copied-arms}, of {espionage-cases} now in the making that might {vostok-2018-troops}.[11] Russia's 2010 Vostok exercises {vostok-2010-scenario} upon the PLA, he
        reports.[12] It is no accident, to his mind, that the newest Russian arms, when they come into service,
        {far-east-forces-2022} rather than to the other end of the country: {far-east-s-400-2009} {russian-far-east}, officially to meet whatever might fall from the sky after a North Korean test.[13]
        Two years later he sees {kurils-s-400}, nominally with Japan and America in view; he suspects that China was
        in view as well, and that Moscow meant to hedge against a Korean contingency[14] Similarly Russia's designs
        for its fleet, and for the Pacific above all, are ambitious. By the count that he gives, {naval-targets-2020}
        should join it before the decade is out.[15] What such numbers show, he holds, is a navy turning its face to
        the Pacific, where a growing Chinese fleet has to be met, and perhaps a crisis in Korea.[16]`,
      prose`
        In Central Asia he counts one setback for Moscow after another. China {sco-enlargement} the
        {shanghai-cooperation-organization} (SCO), and turned down an older plan {sco-joint-exercises} to the work of
        that body. Meanwhile it is building up, step by step, a commercial and {sco-development-bank}. The answer,
        {eurasian-union} policy, has in his eyes an edge against China too, in that it means
        {eurasian-union-silk-road} to markets such as the Kyrgyz one.[17] In the gas trade, finally, China has long
        been a rival customer, {central-asian-gas-prices} for what it buys there.`,
      prose`
        With Tokyo the game is a double one. Moscow {island-disputes-neutrality} and {kurils-visits}, and yet it has been {japan-treaty-talks} all the while. The aim of these,
        according to the article, is to win the other side for a Russo-Chinese {treaty-and-security-order} and to part
        it from the United States, even as the bullying goes on. There had been something of the kind before: in 2007,
        when China had {anti-satellite-test-2007}, {japan-2007-cable}, said that they had come to see it in another
        light as a partner, and shared their anxieties about Beijing.[18]`,
      prose`
        Further south the pattern comes back. In the year before the article, as he tells it, {vietnam-gas-april-2012}
        in a quarrel brought on by China's attempts to claim the {south-china-sea-core-interest} and a {mare-nostrum}.
        In public, trade was the argument: {denisov} siding with Hanoi. The Chinese press was not appeased. It called
        the step "unrighteous", {warned-that-it-prefers} with those who do wrong to the friendship that it professes,
        and complained that {russo-vietnamese-arms} lets Vietnam look for oil and gas further out, in waters that are disputed. As Hanoi could hardly do so alone, he allows that Moscow bears a
        share of the blame. {it-without-referent} of seeking a return to {cam-ranh-bay}.[19] The charge, he thinks,
        was not idle: Moscow had only lately made known {cam-ranh-access}, a wish that he ties to the energy which the
        two countries hope to find offshore, and to the worth of such a harbour for checking China.[20] Similarly the
        Russo-{dprk} agreement of August 2011, by which the North is at last to look into an old Russian plan for a
        {trans-korean-pipeline}, is said to carry a message that is not spoken aloud. Gas that reaches the sea through
        Korea need not cross China. That weakens China's hold on Russia, which finds other customers throughout Asia and can hold out for more money, and so Moscow told Beijing not long ago that it {second-pipeline-price}, while it {south-korea-gas-discount} discount.[21]`,
      prose`
        Russia is not alone in drawing such lines across the map. A railway that ends on its own soil would make South Korea
        surer of its fuel, keep its goods on the way to Europe out of Chinese hands, and bring it nearer to an old
        ambition, to be the hub of its part of the continent.[22] China, for its part, {silk-road-belt-2013}, with {traceca-european-programme} {caspian-route}. So what looks like a matter of rails and pipes is,
        for the author, a contest between Moscow and Beijing over who counts for more in Korea.`,
      prose`
        {third-without-second} for {china-europe-rail-freight} along the {trans-siberian-railway} to the markets of
        the West, the eastern lines give no proof of harmony: where fast trains are concerned, Beijing has
        {high-speed-rail-plans}.[23] The Chinese have looked further afield. By his account they are out to
        {indonesia-high-speed-line} all over the world, and to take the custom of the Japanese, and of the Russians
        should they ever compete. Officials make no secret of the return that they expect: wider markets, better-known
        brands, and influence in the countries that buy.[24] Schemes such as these, he adds, {xi-jinping} part of the
        {going-global} of Chinese firms.[25]`,
      prose`
        Some in Moscow seem to see where this leads. An article of 2010 in the Russian Ministry
        {international-affairs-journal} rise of the neighbours is itself a danger to Russia, since it sets off a
        rivalry for influence that nobody holds in check.[26] The stakes are high, for the leadership itself has said that Russia can help to shape the order of Asia only if its own Far East thrives. A {far-east-development} by great projects would tie it to {far-east-northeast-programme}, and this, the article says, would contribute {ostpolitik} consequences for its place in the world. Friends or not, the author concludes, Russia
        has no mind to leave Korea to China.`,
    ],
  },
  {
    heading: 'Explaining the Paradox',
    paragraphs: [
      prose`
        What, then, holds the two halves of the picture together? The answer starts from the foreign policy program
        {rusky-newsweek}. Moscow, he believes, {leaked-programme-2010} to itself, by backing whatever is aimed at
        America, and by {arms-sales-rise-and-fall}.[27] Seen in this light the bargains of the summit resemble the
        "{modernization-partnerships}" for {modernisation-partnership-after-2012}. Putin speaks of wind and sails, and there is the search for Chinese money in the latest of many schemes to open up
        Siberia and the Far East.[28] It is otherwise where a question concerns Asians alone and America hardly stands
        in Russia's way. In such cases, of which the South China Sea is the plainest, he finds
        {south-china-sea-after-2012} to schemes from which Beijing would gain strength, and Moscow too little in
        return.`,
      prose`
        He ends with a caution. Neither government says in public what it is finally after; other readings will come,
        and may prove better than his own; and whoever wants to understand the summit, or the ties behind it, has to
        weigh the warmth and the coolness alike and make too much of neither. Still, the disputes and the
        disappointments are piling up. Whatever is said at summits, he concludes, the relationship is still a
        {axis-of-convenience-lo}, and what it offers either side {author-later-view}.[29]`,
    ],
  },
]

/** Follows the author's name. */
export const BIOGRAPHY =
  'studies Russian security at the Strategic Studies Institute of the US Army War College; his views are his own.'

/** The annotation whose passage a comment and the sidebar repeat. */
export const QUOTED = 'trans-korean-pipeline'
