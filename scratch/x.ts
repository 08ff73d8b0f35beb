import { train, scoresOf } from '../src/guidance/ranking/classifier.ts';
import { corpusOfEntries, lettersOf } from '../src/guidance/ranking/corpus.ts';
import { ENTRIES } from '../src/guidance/index.ts';
import { UTTERANCES } from '../test/ask/utterances.ts';
import { askedTerms } from '../src/guidance/ranking/features.ts';
import { rankEntries } from '../src/guidance/ranking/rank.ts';
const c=corpusOfEntries(); const ids=new Map(ENTRIES.map((e,i)=>[e,i]));
const vocab=new Map<string,number>();
const idOf=(w:string,grow:boolean)=>{let v=vocab.get(w); if(v===undefined&&grow){v=vocab.size;vocab.set(w,v);} return v;};
function toks(terms:readonly string[],text:string,asks:string,grow:boolean){ const t=[...terms,'?'+asks]; for(let i=0;i+1<terms.length;i++) t.push(terms[i]+' '+terms[i+1]); t.push(...lettersOf(text).map(x=>'#'+x)); return [...new Set(t)].flatMap(w=>{const v=idOf(w,grow);return v===undefined?[]:[v];}); }
const ex=c.phrasings.map(p=>({tokens:toks(p.terms,p.asked,p.asks,true),right:ids.get(p.entry)!}));
const clf=train(ex,vocab.size,ENTRIES.length);
const cases=UTTERANCES.map((u:any,i)=>({u,i})).filter(x=>x.u.kind==='guidance').map(({u,i})=>{ const a=askedTerms(u.say,c); const s=scoresOf(clf,toks(a.terms,u.say,a.asks,false)); const m=Math.max(...s); let z=0; for(const v of s) z+=Math.exp(v-m); const lp=[...s].map(v=>v-m-Math.log(z)); const r=new Map(rankEntries(u.say).map(x=>[x.entry,Math.log(x.share+1e-6)])); return {u,h:i%2,lp,lf:ENTRIES.map(e=>r.get(e)??Math.log(1e-6))};});
for(const b of [0,0.2,0.4,0.6,1,2]){ const st:any={0:[0,0,0],1:[0,0,0]}; const bad:string[]=[]; for(const k of cases){ const s=k.lp.map((v,j)=>v+b*k.lf[j]!); const o=s.map((_,j)=>j).sort((x,y)=>s[y]!-s[x]!); const at=o.findIndex(e=>k.u.expect.entries.includes(ENTRIES[e]!.id)); if(at===0)st[k.h][0]++; if(at<3)st[k.h][1]++; if(at<5)st[k.h][2]++; if(at>=3&&k.h===0&&b===0.6) bad.push(at+' '+k.u.say+' | '+k.u.expect.entries+' -> '+o.slice(0,3).map(e=>ENTRIES[e]!.id)); } console.log(b,JSON.stringify(st)); bad.forEach(x=>console.log('  ',x)); }
