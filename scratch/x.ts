import { ENTRIES } from '../src/guidance/index.ts';
import { answerLines } from '../src/guidance/entry.ts';
import { waysOf } from '../src/guidance/ways/index.ts';
import { searchTerms, indexTerms } from '../src/guidance/words.ts';
import { plainLetters } from '../src/domain/plain-letters.ts';
import { writeFileSync } from 'node:fs';
const rows:any[]=[];
ENTRIES.forEach((e,i)=>{ for(const a of new Set([e.question,...e.alsoAsked,...waysOf(e.id)])) rows.push({e:i,id:e.id,a,terms:searchTerms(a),plain:plainLetters(a).replace(/['’]/g,'').match(/[\p{L}\p{N}]+/gu)??[]});});
writeFileSync('/tmp/me/rows.json',JSON.stringify({rows,answers:ENTRIES.map(e=>indexTerms([e.question,...answerLines(e.answer)].join('\n'))),ids:ENTRIES.map(e=>e.id)}));
