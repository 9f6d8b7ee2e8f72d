/** Titles and offices that stand before a name, lower-cased; own list. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs miss ms messrs brig adm supt insp cpl pvt det atty pres mme mlle dr doctor prof professor rev reverend hon honorable honourable sir madam dame lord lady ' +
    'gen general col colonel maj major capt captain lieut lieutenant lt sgt sergeant corporal corp private admiral commodore commander ensign brigadier marshal ' +
    'president vice-president premier chancellor senator sen representative rep congressman congresswoman governor gov mayor alderman councilman assemblyman ambassador minister secretary treasurer commissioner councillor ' +
    'judge justice magistrate attorney sheriff constable marshall coroner warden deputy policeman policemen officer detective inspector superintendent chief ' +
    'king queen prince princess emperor empress czar kaiser duke duchess earl count countess baron baroness marquis viscount sultan pope cardinal archbishop bishop father brother sister pastor elder deacon rabbi saint st ' +
    'editor chairman director manager coach leader principal dean engineer architect farmer uncle aunt don signor herr comrade'
  ).split(' ')
)

/** Those before which a name is sure, for they stand nowhere else. */
export const sureTitles: ReadonlySet<string> = new Set(
  'mr mrs miss ms dr prof rev capt gen col lieut maj sgt gov sen messrs mme mlle'.split(
    ' '
  )
)

/** What may follow a name after a comma, lower-cased. */
export const nameTails: ReadonlySet<string> = new Set(
  'esq esquire jr sr jun sen'.split(' ')
)

/** What people do after their name. */
export const acts: ReadonlySet<string> = new Set(
  'said says stated states added replied asked told explained declared testified announced remarked writes wrote thinks believes'.split(
    ' '
  )
)

/** Small words inside surnames. */
export const particles: ReadonlySet<string> = new Set(
  'de del della der den des di du la le van von ten ter da dos'.split(' ')
)

/** Surnames that are words as well, lower-cased; own list. */
export const wordSurnames: ReadonlySet<string> = new Set(
  (
    'smith brown white black green gray grey young king hill wood woods stone baker cook carpenter taylor fisher hunter miller mason porter potter turner walker ward west day may long short sharp rich price bell bird fox wolf lamb rose field fields brooks banks rivers marsh moss reed rice page parks pope bishop abbot knight pierce pike power powers root rush sage savage shepherd snow speed steel street strong summers winter winters swift wall waters wise wright cross dean church clay coffin cotton crane flowers ford foster frost gates glass good grant graves hand hardy harper hart hawkins head hope hunt joy keen lake land lane law little love low marks mills moody moon noble palmer penny post reeves ' +
    'robins rowe sands sawyer seal self singer slaughter sparks spence steward story sugar sumner tanner temple thorn tyler vance weaver wells wheeler bridges brewer butler chambers chance clerk cooper dyer farmer fuller gardener gardner glover goldsmith hooper horn mercer piper plumber sadler sexton slater spicer tucker wagner'
  ).split(' ')
)
