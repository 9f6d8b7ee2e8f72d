import assert from 'node:assert/strict'
import {readRoles} from './line-roles.js'

describe('a page of a British regional paper', () => {
  const at = readRoles(
    `4 NEWS
www.marshamherald.example
Parents' fury over
'danger' crossing
Calls for lollipop patrol after boy, 8, knocked down outside primary school
by Donna Whitlow
donna.whitlow@marshamherald.example
PARENTS have demanded urgent action
after an eight-year-old boy was knocked
down outside a Marsham primary school.
Callum Reeve suffered a broken leg when
he was hit by a van in Priory Road last
Thursday afternoon.
The county council withdrew the school's
crossing patrol in March to save £6,400 a
year.
Petition
Around 900 people have signed a petition
asking for it to be brought back.
Mum-of-three Kerry Doyle, who started the
petition, said: "We warned them this would
happen. How many children have to be hurt
before somebody listens?"
Headteacher Alan Priddy said staff had
been taking turns to stand at the kerb.
A council spokesman said: "Our thoughts
are with Callum and his family. We will
review all crossings at the end of term."
Thieves strike
at allotments
THIEVES forced their way into nine sheds
at Mill Lane allotments overnight on
Sunday and took strimmers, a rotavator and
a box of prize-winning onions.
Anyone with information should call police
on 101.
Man denies arson
A MAN has denied setting fire to a disused
pavilion at Marsham Cricket Club.
Darren Fitch, 34, of Quay Street, appeared
before magistrates on Tuesday and was
bailed until November 3.
Librarian retires
after 41 years
MARSHAM librarian Sheila Boon has hung
up her date stamp after 41 years.
She started as a Saturday girl in 1971,
when borrowers were fined a penny a week.
"I shall miss the children most," she said.
"I shall not miss the roof, which leaked on
the atlases every winter."
Colleagues gave her a garden bench.
New bus for villages
A COMMUNITY bus will run between Isleham
and Marsham market from next week.
The 16-seater, paid for by a lottery grant,
will leave Isleham Green at 9.30am on
Tuesdays and Fridays.`
  )

  it('has a story below each headline, however short', () => {
    for (const [head, text] of [
      ["Parents' fury", 'PARENTS'],
      ['Thieves strike', 'THIEVES'],
      ['Man denies', 'A MAN'],
      ['Librarian', 'MARSHAM'],
      ['New bus', 'A COMMUNITY']
    ] as const) {
      assert.equal(at(head).role, 'headline', head)
      assert.equal(at(head).articleId, at(text).articleId, head)
    }
  })

  it('knows a crosshead by the text that does not open as stories do', () => {
    assert.equal(at('Petition').role, 'crosshead')
    assert.equal(at('Petition').articleId, at('PARENTS').articleId)
  })

  it('has a byline in small letters above an address', () => {
    assert.equal(at('by Donna').role, 'byline')
  })
})

describe('a page of sport of a British paper', () => {
  const at = readRoles(
    `SPORT
Late Dyson double
sinks Stanwick
NORTHERN LEAGUE
Ashgrove Town 3 Stanwick Rovers 2
By Colin Partridge
TWO goals in the last six minutes from
substitute Lee Dyson gave Ashgrove a win
that had looked beyond them at the interval.
Rovers led through Mark Pell's header and a
penalty by Amos Tranter before Town woke up.
Skipper Joe Hale pulled one back on the hour
and Dyson, on for the limping Ryan Cole, did
the rest.
Manager Dave Stokoe said: "I told them at
half-time that they owed the fans something."
Ashgrove: Pike; Rudd, Hale, Moss, Kent; Cole
(Dyson 58), Frame, Bright, Orme; Vail, Summers.
Holmfirth held by
nine-man Lydham
Holmfirth 1 Lydham 1
HOLMFIRTH could find only one goal against a
Lydham side that finished with nine men.
Neil Cobb scored after ten minutes, but Paul
Easter levelled from 25 yards and goalkeeper
Ian Marr did not have another save to make
until stoppage time.
Red cards for Tony Brand and Shaun Lisle
only made the visitors dig in.
Bowls
NORBURY Park beat Westbourne 84-71 in the
county cup on Saturday and will meet either
Carrick or Oakleigh in the last eight.
Cycling
CLARE Munn of Pendleton Wheelers won the
club's 25-mile time trial in 58 minutes 12
seconds, her best of the season.
RESULTS
Ashgrove 3, Stanwick 2
Holmfirth 1, Lydham 1
Norbury 0, Carrick 4
Oakleigh 2, Pendleton 2`
  )

  it('takes no text that opens with words in capitals for a head', () => {
    for (const opening of ['TWO goals', 'substitute', 'NORBURY', 'CLARE'])
      assert.equal(at(opening).role, 'paragraph', opening)
    assert.equal(at('Cycling').articleId, at('CLARE').articleId)
  })

  it('takes no names of a team for a head', () => {
    assert.equal(at('Ashgrove: Pike').role, 'paragraph')
  })
})

describe('a page of letters without blank lines', () => {
  it('keeps who wrote, and where, with the letter above', () => {
    const at = readRoles(
      `Dogs on the beach
I WAS sorry to read that dogs are to be kept
off the north beach from June until October.
My old terrier and I have walked there every
morning for eleven years and have never met
more than two other people.
MRS J. COLLIS
Sandgate
Thanks to the man
with the tow rope
WOULD the gentleman who pulled my car out of
the ford on Sunday evening please get in
touch? I was too cold and cross to ask his
name, and should like to thank him properly.
Name and address supplied
Bells are music
HOW sad that newcomers to Isleham want the
church clock stopped at night. The chimes
have told the hours since 1788, and those who
cannot sleep may count them.
GEORGE TWYFORD
Church Row, Isleham`
    )
    for (const [who, text] of [
      ['MRS J.', 'I WAS'],
      ['Sandgate', 'I WAS'],
      ['GEORGE', 'HOW sad']
    ] as const) {
      assert.equal(at(who).role, 'byline', who)
      assert.equal(at(who).articleId, at(text).articleId, who)
    }

    assert.equal(at('Name and address').role, 'byline')
  })
})

describe('the end of a letter', () => {
  const letter = `SIR—The road to the mill was never so bad as now.
It is deep in mud from wall to wall, and the carts
of the whole parish stick there every market day. It
ought to be built anew before the winter.`
  const below = `The bridge was opened on Monday by the chairman, who
said that it had cost a thousand pounds and more. The
children of three schools walked over it and sang.`

  it('ends above a line that a person marked', () => {
    const marked = readRoles(
      `${letter}\nYours faithfully,\nJOHN HART\n[Marsham]{.headline}\n${below}`
    )
    assert.equal(marked('JOHN HART').role, 'byline')
    assert.equal(marked('[Marsham').role, 'headline')
  })

  it('may have an address and no name', () => {
    const at = readRoles(
      `${letter}\nYours faithfully,\n10 Station Road,\nMarsham.\n${below}`
    )
    for (const opening of ['Yours', '10 Station', 'Marsham.'])
      assert.equal(at(opening).role, 'byline', opening)
  })

  it('is none in what somebody is told', () => {
    const at = readRoles(
      `${letter}\nI am told Sir Henry was\nthere himself on Monday, and that he said nothing.\n${below}`
    )
    assert.notEqual(at('I am told').role, 'byline')
  })
})

describe('a notice', () => {
  it('ends above a line that a person marked', () => {
    const at = readRoles(
      '区里昨天召开会议，研究了今年的防汛工作，要求各乡镇做好\n准备，确保安全度汛。\n遗失声明\n王小明遗失身份证一张，号码320123199001011234，声明作废。\n[李大海遗失驾驶证]{.headline}\n一本，声明作废。'
    )
    assert.equal(at('王小明').role, 'notice')
    assert.equal(at('[李大海').role, 'headline')
  })
})

describe('a page of deaths', () => {
  it('has the name of each above what is told', () => {
    const at = readRoles(
      `Harold J. Stamm
Harold J. Stamm, 88, of Millbrook, a retired rural
mail carrier, died Sunday, March 2, at Mercy Hospital.
Born in Harlan, he served in the Navy in World War II
and carried mail for 31 years on Route 4.
Survivors include his wife of 64 years, Dorothy; three
sons, Gary, Alan and Keith; and seven grandchildren.
Services will be held at 11 a.m. Thursday at Zion
Lutheran Church. Visitation is from 5 to 8 p.m.
Wednesday at Groff Funeral Home.
Marjorie A. Kell
Marjorie A. Kell, 79, of Lowell, who taught second grade
for three decades and never forgot a pupil's name, died
Saturday, March 1, at her home.
She was a graduate of the state teachers college and a
member of the garden club.
She is survived by a sister, Ruth Ames, of Harlan, and
several nieces and nephews. There will be no services.
Robert 'Bud' Lance, ran Lowell diner
Robert L. Lance, 71, who fed farmers, truckers and two
governors at the counter of Bud's Diner, died Friday.
Mr. Lance opened the diner in 1959 with six stools and a
borrowed stove. He retired in 1994 after a stroke.`
    )
    assert.equal(at('Marjorie').role, 'headline')
    assert.equal(at('Marjorie').articleId, at('for three decades').articleId)
    assert.notEqual(
      at('for three decades').articleId,
      at('governors').articleId
    )
  })
})
