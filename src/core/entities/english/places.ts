/** States, countries, regions and cities of the world; own list. */
export const places: ReadonlySet<string> = new Set(
  (
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Dakota|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|New England|Puerto Rico|Porto Rico|United States|the United States|U. S.|U.S.|the U. S.|USA|Ontario|Quebec|Manitoba|Saskatchewan|Alberta|British Columbia|Nova Scotia|New Brunswick|Newfoundland|' +
    'New South Wales|Queensland|Tasmania|South Australia|Western Australia|England|Scotland|Ireland|Northern Ireland|Wales|Great Britain|Britain|United Kingdom|' +
    'Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|Botswana|Brazil|Brunei|Bulgaria|Burma|Burundi|Cambodia|Cameroon|Canada|Ceylon|Chad|Chile|China|Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechoslovakia|Denmark|Dominica|Ecuador|Egypt|El Salvador|Eritrea|Estonia|Ethiopia|Fiji|Finland|Formosa|France|Gabon|Gambia|Germany|Ghana|Greece|Greenland|Grenada|Guam|Guatemala|Guinea|Guyana|Haiti|Holland|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Korea|South Korea|North Korea|Kosovo|Kuwait|Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Luxembourg|Madagascar|Malaysia|Malta|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|Norway|Oman|Pakistan|Palestine|Panama|Paraguay|Persia|Peru|Philippines|Poland|Portugal|Prussia|Romania|Roumania|Russia|Rwanda|Samoa|Saudi Arabia|Senegal|Serbia|Siam|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|Soviet Union|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|Taiwan|Tanzania|Thailand|Tibet|Togo|Trinidad|Tunisia|Turkey|Uganda|Ukraine|Uruguay|Venezuela|Vietnam|Yemen|Yugoslavia|Zambia|Zimbabwe|Bavaria|Saxony|Silesia|Bohemia|Galicia|Transvaal|' +
    'Africa|America|North America|South America|Central America|Asia|Europe|Antarctica|West Indies|Middle East|Far East|Near East|Balkans|Atlantic|Pacific|Mediterranean|Atlantic Ocean|Pacific Ocean|Gulf of Mexico|Alps|Andes|Rocky Mountains|Rockies|Himalayas|Rhine|Danube|Thames|Nile|Mississippi River|Hudson|Potomac|' +
    'New York City|Brooklyn|Manhattan|Boston|Philadelphia|Baltimore|Chicago|Detroit|Cleveland|Cincinnati|St. Louis|Saint Louis|New Orleans|San Francisco|Los Angeles|Seattle|Portland|Denver|Dallas|Houston|Atlanta|Pittsburgh|Pittsburg|Buffalo|Rochester|Albany|Richmond|Norfolk|Savannah|Charleston|Nashville|Memphis|Louisville|Indianapolis|Milwaukee|Minneapolis|St. Paul|Omaha|Kansas City|Salt Lake City|Phoenix|San Diego|Honolulu|Miami|Hollywood|Newark|Trenton|Hartford|Providence|Harrisburg|Wilmington|Annapolis|Alexandria|Mobile|Galveston|Spokane|Tacoma|Sacramento|' +
    'London|Liverpool|Manchester|Birmingham|Bristol|Leeds|Sheffield|Glasgow|Edinburgh|Dublin|Belfast|Cork|Oxford|Cambridge|Plymouth|Portsmouth|Paris|Lyons|Marseilles|Bordeaux|Brussels|Antwerp|Amsterdam|The Hague|Rotterdam|Berlin|Hamburg|Munich|Dresden|Leipzig|Frankfort|Frankfurt|Cologne|Vienna|Prague|Budapest|Warsaw|Rome|Milan|Naples|Venice|Florence|Genoa|Madrid|Barcelona|Cadiz|Lisbon|Gibraltar|Athens|Constantinople|Istanbul|Moscow|Petersburg|St. Petersburg|Petrograd|Kiev|Odessa|Sebastopol|Copenhagen|Stockholm|Christiania|Oslo|Helsinki|Geneva|Berne|Zurich|' +
    'Jerusalem|Tel Aviv|Damascus|Beirut|Baghdad|Bagdad|Teheran|Tehran|Cairo|Tangier|Tunis|Algiers|Tripoli|Cape Town|Johannesburg|Bombay|Calcutta|Delhi|New Delhi|Madras|Karachi|Bengal|Rangoon|Bangkok|Saigon|Hanoi|Manila|Batavia|Jakarta|Hong Kong|Hongkong|Canton|Shanghai|Peking|Beijing|Nanking|Tokyo|Tokio|Yokohama|Seoul|Sydney|Melbourne|Brisbane|Adelaide|Perth|Hobart|Auckland|Wellington|Ottawa|Toronto|Montreal|Halifax|Vancouver|Winnipeg|Havana|Kingston|Mexico City|Vera Cruz|Rio de Janeiro|Buenos Ayres|Buenos Aires|Lima|Santiago|Caracas'
  ).split('|')
)

/** States as they are shortened after a city, without their dots. */
export const stateTails: ReadonlySet<string> = new Set(
  'Ala Ariz Ark Cal Calif Col Colo Conn Del Fla Ga Ia Ill Ind Kan Kans Kas Ky La Mass Md Me Mich Minn Miss Mo Mont Neb Nebr Nev O Okla Ont Or Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wyo'.split(
    ' '
  )
)

/** States and provinces of two initials, after a city: `Newark, N. J.`. */
export const stateInitials: ReadonlySet<string> = new Set(
  'NH NJ NY NC ND NM SC SD RI DC WVa BC NS NB NSW'.split(' ')
)

/** Words after a name that make it a place where they are printed small. */
export const smallPlaceHeads: ReadonlySet<string> = new Set(
  'county street avenue township parish river creek island road lane'.split(' ')
)

/** Words after a name that make it a place, lower-cased. */
export const placeHeads: ReadonlySet<string> = new Set(
  'county city river creek lake bay island islands valley hill hills mountain mountains springs falls beach harbor harbour park square street avenue road lane bridge village township parish district peninsula point cape neck canal forest desert sea ocean strait straits territory province bluffs shoals heights landing ferry junction station club-house ward colony hall building stadium airport cemetery highway boulevard plaza reservoir basin gulf gulch ranch fairgrounds terrace'.split(
    ' '
  )
)

/** Words before a name that make it a place, lower-cased. */
export const placeStarts: ReadonlySet<string> = new Set(
  'mount mt fort ft lake cape port point san santa los las el la new north south east west saint st camp isle bay'.split(
    ' '
  )
)
