import {cutText} from '../src/core/entities/han/cut-text.js'
import {HanLattice, classOf, dutyOf} from '../src/core/entities/han/lattice.js'
import {openNameLexicon, wordClasses, wordDuties} from '../src/core/entities/name-lexicon.js'
import {makeNameLexicon} from './name-lexicon.js'
const names = openNameLexicon(makeNameLexicon())!
const l = new HanLattice(names)
for (const text of process.argv.slice(2)) console.log(cutText(text, l).flatMap(({tokens})=>tokens.map(t=>`${text.slice(t.start,t.end)}/${t.type==='word'?(wordClasses[classOf(t)-1]??'?'):t.type}${dutyOf(t)?':'+wordDuties[dutyOf(t)]:''}`)).join(' '))
