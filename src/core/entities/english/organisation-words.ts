/** Words that end the name of an organisation, lower-cased; own list. */
export const organisationHeads: ReadonlySet<string> = new Set(
  (
    'company co corporation corp inc ltd limited association society club committee commission board bureau department ministry agency council congress senate parliament assembly legislature court courts ' +
    'college university school academy institute institution seminary church synod diocese bank trust exchange hospital asylum library museum theatre theater orchestra band choir ' +
    'army navy force forces regiment brigade corps guard guards militia police fleet squadron battalion cavalry infantry ' +
    'party league union federation confederation alliance brotherhood lodge order railroad railway railways lines airlines line works mills press times gazette herald journal tribune post news chronicle courier register observer telegraph republican democrat sentinel examiner bulletin enquirer inquirer star ' +
    'store stores shop hotel house restaurant insurance life foundation fund group team nation tribe administration authority office service government chamber cabinet conference'
  ).split(' ')
)

/** Of these, the ones that need a name before them, not an article. */
export const weakHeads: ReadonlySet<string> = new Set(
  'house order line lines press times post news star office service life works fund group team nation band trust exchange order force guard store shop stores hotel government court courts church school party league union'.split(
    ' '
  )
)

/** Heads that go on with `of`: `Board of Trade`, `University of Michigan`. */
export const chainHeads: ReadonlySet<string> = new Set(
  'board university bank college house department bureau league chamber court order society school church institute ministry council knights sons daughters city state'.split(
    ' '
  )
)

/** Names whole in themselves. */
export const knownOrganisations: readonly string[] =
  'United Nations|League of Nations|European Union|House of Representatives|House of Commons|House of Lords|House of Delegates|Supreme Court|Congress|Senate|Parliament|Red Cross|White House|Chamber of Commerce|General Assembly|Associated Press|Reuters|Salvation Army|Standard Oil|General Motors|General Electric|Y. M. C. A.|Y. W. C. A.|Scotland Yard|Wall Street|Royal Navy|Kremlin|NATO|UNESCO|FBI|CIA|BBC|NASA|NAACP'.split(
    '|'
  )
