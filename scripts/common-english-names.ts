/**
 * Names that every English newspaper prints, in lower case: days, months, the
 * commonest Christian names and surnames, countries, peoples and large cities.
 * Written for this project. What is a word as well (`march`, `brown`) has the
 * weight of the word.
 */
export const commonEnglishNames: readonly string[] = (
  'monday tuesday wednesday thursday friday saturday sunday january february april ' +
  'june july august september october november december christmas easter ' +
  'john william james george charles thomas henry robert joseph edward alfred ' +
  'arthur walter albert frederick francis samuel richard david daniel peter paul ' +
  'michael patrick hugh stephen alexander andrew benjamin edwin ernest herbert ' +
  'harold percy philip ralph reginald sidney stanley donald kenneth leonard norman ' +
  'lawrence matthew simon harry jack mary elizabeth margaret anne ellen alice jane ' +
  'emma sarah annie florence ethel edith emily catherine charlotte dorothy helen ' +
  'louisa martha harriet isabella agnes bridget hannah susan ' +
  'smith jones taylor williams davies evans wilson johnson roberts robinson wright ' +
  'thompson walker hughes edwards harris jackson clarke turner moore watson morris ' +
  'harrison allen scott campbell stewart anderson macdonald murray robertson ' +
  'thomson henderson graham ferguson gordon simpson murphy kelly sullivan ryan ' +
  'byrne walsh collins bennett marshall russell ' +
  'england scotland ireland wales britain france germany italy spain russia austria ' +
  'prussia turkey greece holland belgium denmark sweden norway portugal switzerland ' +
  'india china japan egypt africa america europe asia australia canada mexico ' +
  'brazil zealand english british french german irish scotch scottish welsh ' +
  'american australian canadian european indian russian italian spanish dutch ' +
  'turkish austrian roman chinese japanese egyptian african christian catholic ' +
  'protestant presbyterian wesleyan methodist anglican ' +
  'london paris berlin rome vienna madrid dublin edinburgh glasgow liverpool ' +
  'manchester birmingham leeds bristol oxford cambridge york boston chicago ' +
  'philadelphia washington montreal toronto sydney melbourne adelaide brisbane ' +
  'perth auckland wellington calcutta bombay'
).split(' ')
