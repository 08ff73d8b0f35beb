import { isCommonWord } from '../common-words.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { ROWS } from './columns.ts';

/** Signs and short forms that are words to whoever types them, before the text is split into words. */
const SIGNS: readonly (readonly [sign: RegExp, words: string])[] = [
  [/(\d),(?=\d{3}\b)/g, '$1'],
  [/\bw\/(?:o|out)\b/gi, ' without '],
  [/\bw\/(?=\s|\w)/gi, ' with '],
  [/(\d[\d.]*\s?(?:k|m|mn)?)\s?[-\u2013]\s?(?:usd\s|[$])?(\d[\d.]*\s?(?:k|m|mn)\b)/gi, '$1 to $2'],
  [/>=?|\u2265/g, ' over '],
  [/<=?|\u2264/g, ' under '],
  [/[$]\s?(?=\d)/g, ' usd '],
  [/(\d(?:[\d.]*)\s?(?:k|m|mn|mio|mil|million)?)\+/gi, ' over $1 '],
  [/\+/g, ' and '],
  [/&/g, ' and '],
];

/** What people type for a word, by the word. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tomorow: 'tomorrow',
    tommorow: 'tomorrow',
    '2day': 'today',
    tdy: 'today',
    wk: 'week',
    wks: 'weeks',
    mth: 'month',
    mths: 'months',
    mo: 'month',
    qtr: 'quarter',
    yr: 'year',
    mon: 'monday',
    tue: 'tuesday',
    tues: 'tuesday',
    wed: 'wednesday',
    thu: 'thursday',
    thur: 'thursday',
    thurs: 'thursday',
    fri: 'friday',
    xmas: 'christmas',
    nxt: 'next',
    ppl: 'people',
    cust: 'customer',
    custs: 'customers',
    dl: 'deal',
    dls: 'deals',
    dels: 'deals',
    opps: 'opportunities',
    wich: 'which',
    wht: 'what',
    wats: 'whats',
    wat: 'what',
    hw: 'how',
    shw: 'show',
    gimme: 'give me',
    wo: 'without',
    asap: 'soonest',
    pls: 'please',
    plz: 'please',
    evrything: 'everything',
    everthing: 'everything',
    larges: 'largest',
    bigges: 'biggest',
    val: 'value',
    amt: 'amount',
    unval: 'unvalidated',
    acct: 'account',
    prtnr: 'partner',
    wsas: 'wsa',
    ntcs: 'ntc',
    osms: 'osm',
    oas: 'oa',
    fwd: 'forward',
    thx: 'thanks',
    u: 'you',
    r: 'are',
    b4: 'before',
    btw: 'between',
    bw: 'between',
    w: 'with',
    bigest: 'biggest',
    asc: 'ascending',
    desc: 'descending',
    h1: 'h1',
    nobdy: 'nobody',
    noone: 'nobody',
  }),
);

/** Words that are known although a slip of the keys spoils them: the most telling ones. */
const MEANT: readonly string[] =
  `deals deal blocked unverified unvalidated verified validated ready risk critical closing closes overdue value biggest largest
  smallest oldest newest renewals renewal extensions amendments contacts contact partner partners customer customers without missing lacking
  everything anything submitted hold week weeks month months quarter today tomorrow yesterday before after between christmas waiting answered
  answer replied reply response letter touched changed checked sorted january february april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday which show list program cloud commercial notices administrator manager package
  with from that have under over largest highest lowest earliest latest closest untouched unanswered nobody million`.split(
    /\s+/,
  );
const IS_MEANT: ReadonlySet<string> = new Set(MEANT);

/** The words of a text, with short forms and slips of the keys as the words that are meant. */
export function saidTokens(text: string): readonly Token[] {
  const spelled = SIGNS.reduce((said, [sign, words]) => said.replace(sign, words), text);
  return tokensOf(spelled).flatMap((token) => {
    const short = SHORT.get(token.key);
    if (short !== undefined) return short.split(' ').map((key) => ({ ...token, key }));
    return [{ ...token, key: meantBy(token.key) }];
  });
}

/** The fewest letters of a word with a slip, and of one with two of its letters swapped. */
const FEWEST_LETTERS = { slip: 5, swap: 4 } as const;

/** The words of the table, which are spelled as they are. */
const KNOWN: ReadonlySet<string> = new Set(ROWS.flatMap(([phrase]) => phrase.match(/[a-z]{3,}/g) ?? []));

function meantBy(key: string): string {
  if (
    key.length < FEWEST_LETTERS.swap ||
    IS_MEANT.has(key) ||
    KNOWN.has(key) ||
    isCommonWord(key) ||
    /\d/.test(key)
  )
    return key;
  return MEANT.find((word) => word[0] === key[0] && isSlip(key, word)) ?? key;
}

function isSlip(said: string, meant: string): boolean {
  const [short, long] = said.length <= meant.length ? [said, meant] : [meant, said];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (long.length > short.length)
    return short.length >= FEWEST_LETTERS.swap && short.slice(same) === long.slice(same + 1);
  const isSwap =
    short[same] === long[same + 1] &&
    short[same + 1] === long[same] &&
    short.slice(same + 2) === long.slice(same + 2);
  return isSwap || (short.length >= FEWEST_LETTERS.slip && short.slice(same + 1) === long.slice(same + 1));
}
