import { rankEntries } from '../src/guidance/ranking/rank.ts';
import { UTTERANCES } from '../test/ask/utterances.ts';
import { ENTRIES } from '../src/guidance/index.ts';
console.log(ENTRIES.length);
const t0=performance.now(); rankEntries('what is a wsa'); console.log('first',Math.round(performance.now()-t0),'ms');
const stat:any={};const ts:number[]=[];
UTTERANCES.forEach((u:any,i)=>{ if(u.kind!=='guidance'&&u.kind!=='outside') return; const h=i%2; const t=performance.now(); const r=rankEntries(u.say); ts.push(performance.now()-t);
 const k=u.kind+h; stat[k]??={n:0,first:0,three:0,five:0}; const s=stat[k]; s.n++; 
 if(u.kind==='guidance'){ const at=r.findIndex(x=>u.expect.entries.includes(x.entry.id)); if(at===0)s.first++; if(at>=0&&at<3)s.three++; if(at>=0&&at<5)s.five++; if(h===0&&(at<0||at>=3)) console.log(at,u.say,'|',u.expect.entries.join(','),'->',r.slice(0,3).map(x=>x.entry.id+' '+x.share.toFixed(2)).join(', ')); }
});
ts.sort((a,b)=>a-b); console.log(stat,'p50',ts[ts.length>>1]!.toFixed(1),'p95',ts[Math.floor(ts.length*.95)]!.toFixed(1));
