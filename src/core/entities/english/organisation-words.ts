/** Words that end the name of an organisation, lower-cased; own list. */
export const organisationHeads: ReadonlySet<string> = words(
  'company co corporation corp inc ltd limited association assn society club committee commission board bureau department dept ministry agency council congress senate parliament assembly legislature court courts ' +
    'college university school schools academy institute institution seminary church synod diocese bank trust exchange hospital asylum infirmary library museum theatre theater orchestra symphony band choir ' +
    'army navy force forces regiment brigade corps guard guards militia police fleet squadron battalion cavalry infantry artillery division marines legion ' +
    'party league union federation confederation alliance brotherhood sisterhood lodge order railroad railway railways lines airlines airways line works mills foundry press times gazette herald journal tribune post news chronicle courier register observer telegraph republican democrat sentinel examiner bulletin enquirer inquirer star mail express mirror globe echo picayune dispatch mercury advertiser argus intelligencer reporter ' +
    'brewery breweries laundry bakery dairy creamery cannery distillery tannery colliery foundries garage sawmill shipyard waterworks gasworks brickworks clinic hospice charity ' +
    'store stores shop hotel house restaurant insurance life foundation fund group team nation tribe administration authority office service services government chamber cabinet conference convention ' +
    'organization organisation organizations system district industries enterprises holdings partners laboratories laboratory studios network coalition society guild grange syndicate conservatory ' +
    'workers veterans scouts fellows masons elks shriners trustees commissioners bros brothers sons'
)

/** Of these, the ones that need a name or a word of `qualifiers` before them. */
export const weakHeads: ReadonlySet<string> = words(
  'house order line lines press times post news star mail express mirror globe echo office service services life works fund group team nation band trust exchange force guard store shop stores hotel government court courts church school schools party league union ' +
    'system district division conference convention observer register republican democrat workers veterans scouts fellows masons elks brothers sons partners network reporter advertiser mercury legion limited chamber cabinet trustees commissioners assembly'
)

/** Words that name an organisation before a weak head: `Circuit Court`. */
export const qualifiers: ReadonlySet<string> = words(
  'circuit district superior supreme county city common probate police municipal federal national state royal imperial high general legislative constitutional first second third fourth fifth sixth seventh eighth ninth tenth ' +
    'methodist baptist presbyterian episcopal catholic lutheran unitarian congregational christian holy trinity grand daily evening morning weekly sunday ' +
    'republican democratic liberal conservative labour labor socialist communist progressive whig populist prohibition tory radical greenback ' +
    'farmers merchants mechanics typographical postal weather ladies cub boy girl odd confederate united'
)

/** Heads that go on with `of` or `for`: `Board of Trade`, `Home for Aged Women`. */
export const chainHeads: ReadonlySet<string> = words(
  'board university bank college house department dept bureau league chamber court order society school church institute ministry council knights sons daughters association federation brotherhood academy congress army union commission committee administration office organization organisation home asylum hospital center centre museum legion conference foundation fund guild'
)

/** Of these, those that do so after a name, too: `National Association of …`. */
export const contentHeads: ReadonlySet<string> = words(
  'association federation bureau brotherhood congress society academy union board department dept institute committee commission army order conference'
)

/** Heads that papers print small after a name: `Pennsylvania railroad`. */
export const smallHeads: ReadonlySet<string> = words(
  'company railroad railway church bank college university regiment society association club committee lodge department legislature'
)

/** Small ones after the name of a nation or a side: `British army`. */
export const nationHeads: ReadonlySet<string> = words(
  'army navy fleet nation government parliament cabinet'
)

/** Those of `party`, small or not. */
export const partisans: ReadonlySet<string> = words(
  'republican democratic whig socialist labor labour liberal conservative communist progressive populist prohibition greenback national tory nazi radical federalist unionist green reform'
)

/** What nations, armies and sides are called. */
export const demonyms: ReadonlySet<string> = words(
  'american british english french german russian spanish italian austrian turkish greek chinese japanese mexican canadian prussian dutch belgian swiss polish irish scottish welsh indian cuban brazilian egyptian boer bulgarian serbian roumanian romanian hungarian swedish danish norwegian portuguese soviet israeli syrian iraqi iranian korean ukrainian australian federal confederate union allied continental royal imperial'
)

/** The article, as it is printed and as OCR reads it. */
export const articles: ReadonlySet<string> = words(
  'the a an tbe thc tlie tho ihe lhe tne'
)

/** Words with a capital in headlines and at the beginning of sentences, which
 * are in no name. */
export const functionWords: ReadonlySet<string> = words(
  'after before with in at by to from on over under into against near off up out as but or if when while where that this these those there his her its their our my your he she it they we you who which what how why is are was were be been has had have will would shall should may can not no yes all any some many both each every most more than then now here says said'
)

/** What teams are called after their town: `Harlow Wanderers`; own list. */
export const teamNames: ReadonlySet<string> = words(
  'united rovers wanderers albion hotspur rangers celtic athletic cubs cardinals yankees giants dodgers braves pirates phillies tigers athletics orioles bears packers lions eagles redskins steelers bruins canadiens'
)

/** Names whole in themselves, the longest first where one begins another. */
export const knownOrganisations: readonly string[] =
  'United Nations|League of Nations|European Union|European Commission|House of Representatives|House of Commons|House of Lords|House of Delegates|House of Burgesses|Supreme Court|Congress|Senate|Parliament|Reichstag|Red Cross|White House|Chamber of Commerce|General Assembly|Legislative Assembly|Associated Press|United Press|Reuters|Salvation Army|Standard Oil|Union Pacific|Southern Pacific|Northern Pacific|Canadian Pacific|Western Union|General Motors|General Electric|U. S. Steel|U.S. Steel|Y. M. C. A.|Y. W. C. A.|Y.M.C.A.|Y.W.C.A.|YMCA|YWCA|Scotland Yard|Wall Street|Royal Navy|Foreign Office|War Office|Home Office|Colonial Office|India Office|Admiralty|Stock Exchange|Aston Villa|Everton|Barclays|Rolls-Royce|Goldman Sachs|Lehman Brothers|Kremlin|Pentagon|Federal Reserve|Interpol|NATO|UNESCO|UNICEF|OPEC|FBI|CIA|BBC|CNN|NASA|NAACP|NCAA|AFL-CIO|Microsoft|Google|Facebook|Twitter|Boeing|Toyota|Samsung|Volkswagen|Siemens|Al Qaeda|Hezbollah|Hamas|Taliban'.split(
    '|'
  )

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
