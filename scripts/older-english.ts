/**
 * Words that English newspapers of 1750 to 1950 print and that the lists of
 * SCOWL (up to size 70) lack: older spellings, trades, ships and stock, law
 * Latin, dialect. Written for this project. What is likelier a slip of the OCR
 * than a word (`ov`, `wid`) is left out.
 */
export const olderEnglish: readonly string[] = (
  'loth ascendency dependance independancy expence chuse chuses publick musick ' +
  'physick politick compleat compleated encrease encreased encreasing trowsers waggon ' +
  'waggons waggoner waggoners waggonette waggonettes cruizer cruizers gaoler gaolers ' +
  'gaolbird controul controuled despatch despatches despatched despatching develope ' +
  'developement befal befel recal instal instals tories whigs whiggish fenians ' +
  'orangeman orangemen bailies curriers cordwainers maltster maltsters hogget ' +
  'hoggets draymen mizen jibboom nisi warranto scire facias bigotted benefitted ' +
  'carburetter kirks dinna wouldna couldna didna isna wasna hadna guid auld awa owt ' +
  "bain't hisn ourn theirn gwine ma'am o'er ne'er e'er e'en muslins worsteds linsey " +
  'chiffonnier bespake sware villanous villany chymist chymists chymical cyder ' +
  'antient antients phrenzy phrensy vallies attornies journies chimnies turkies gulley ' +
  'opprest distrest drest dropt stept stopt wrapt blest curst mixt fixt vext crost tost ' +
  'washt pickt lockt gipsy gipsies glees soiree soirees prima facie bona fide ' +
  'habeas ipso facto extrix administratrix prosecutrix foetus foetal mediaeval ' +
  'inclose inclosed incloses inclosing inclosure inclosures intrust intrusted ' +
  'intrusting indorse indorsed indorsement indorsements imbed imbedded incumber ' +
  'incumbered incumbrance incumbrances dulness fulness stedfast stedfastly sopha ' +
  'desart centinel centinels serjeant serjeants serjeancy pacquet pacquets gallies ' +
  'burthen burthens burthensome murther murthered lanthorn lanthorns cocoanut ' +
  'cocoanuts mulattos kanakas maoris blackfellows lubras eyrie eyry despoilt ' +
  "leant afeared aweary ahungered ha'penny ha'pence ha'porth bowlder bowlders " +
  'weatherboarded tramwayman tramwaymen wharfingers hansoms broughams phaetons ' +
  'oaten wheaten omnibusses victuallers costermongers'
).split(' ')
