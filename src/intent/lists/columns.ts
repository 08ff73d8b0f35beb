import type { CloudScopeId, Stage, Transaction } from '../../domain/ids.ts';
import type { ContactVerdict } from '../../domain/verdict.ts';
import { CLOUD_SCOPES } from '../../policy/cloud-scopes.ts';
import { PROGRAMS } from '../../policy/programs.ts';
import type { Missing } from '../missing.ts';
import type { Grouping } from '../question.ts';
import type { Condition, Excluded, LetterState, NamedAs, Order } from './condition.ts';
import { FIELD, FIELD_NAME, fieldOf, NO, ROLE, roleIn } from './fields.ts';
import { MONEY, usdOf } from './money.ts';
import type { RiskWord, VerdictWord } from './values.ts';

/**
 * How surely a phrase asks for a list where no word for deals stands beside it: `sure`, it does; `noun`, only after words that
 * order one, such as `show` (a program, a cloud); `symptom`, after a question word too (`who is on hold`).
 */
export type Strength = 'sure' | 'noun' | 'symptom';

/** What a phrase says of a list of deals. */
export interface Meant {
  readonly atRisk?: true;
  readonly verdict?: VerdictWord;
  readonly risk?: RiskWord;
  readonly stage?: Stage;
  readonly program?: string;
  readonly transaction?: Transaction;
  readonly scope?: CloudScopeId;
  readonly mine?: true;
  readonly by?: Grouping;
  readonly where?: readonly Condition[];
  readonly order?: Order;
  /** Whether the order was asked for as such: it comes before one that an adjective says. */
  readonly isSorted?: true;
  readonly top?: number;
  readonly count?: true;
  readonly missing?: Missing;
  readonly letter?: LetterState;
  /** Past their date. */
  readonly overdue?: true;
  /** Days that follow say since when, or when, instead of when the deals are due. */
  readonly past?: 'letter' | 'check' | 'unverified' | 'new' | 'checked' | 'untouched' | 'touched' | 'added';
  /** Deals in the plural. */
  readonly many?: true;
  /** The people of deals in the plural, of whom the guidance has much to say. */
  readonly people?: true;
  /** Orders a list: `show`, `any`, `how many`. */
  readonly orders?: true;
  /** Asks: `which`, `who`. */
  readonly asks?: true;
  /** What the name beside it is. */
  readonly names?: NamedAs | 'pdm' | 'owner' | 'place';
  readonly as?: Strength;
}

/** A phrase as a regular expression of words with one space between, and what it means; null where it means nothing after all. */
export type Row = readonly [phrase: string, meant: Meant | ((match: RegExpExecArray) => Meant | null)];

const sure = (meant: Meant): Meant => ({ ...meant, as: 'sure' });
const symptom = (meant: Meant): Meant => ({ ...meant, as: 'symptom' });
const noun = (meant: Meant): Meant => ({ ...meant, as: 'noun' });

const NOT =
  '(?:(?:all|everything|anything) (?:but|except|other than)|not|arent|isnt|aint|except(?: for)?|but not|excluding|exclude|other than|apart from|besides|non|no|without|never|leave out|ignoring|minus|havent been|hasnt been|not been|werent|wasnt)(?: the| any| yet| been| (?:in|on))*';
const IS = '(?:is|are|was|were|has been|have been|be|being|still|got|gets?)';
const NOBODY = '(?:nobody|no one|none of us|we|i|anyone|anybody|they|the team)';
const CUSTOMER = '(?:(?:the|a|our|their) )?(?:customers?|clients?|cust|end customers?)';
const PARTNER = '(?:(?:the|a|our|their) )?(?:partners?|resellers?|lsps?|channel partners?)';
const THEM = `(?:${CUSTOMER}|${PARTNER}|they|them|anyone|anybody)`;
const TO_US =
  '(?: to (?:us|me|our (?:letter|mail|e ?mail|message|request)s?|the (?:letter|mail|e ?mail|message|request)s?))';
const REPLY = '(?:answers?|repl(?:y|ies)|responses?|feedback|reaction|word)';
const REPLIED =
  '(?:answered|answer|replied|reply|responded|respond|come back|came back|written back|wrote back|got back|gotten back|get back|reacted|react)';
const LETTER = '(?:letters?|e ?mails?|mails?|messages?|requests?|outreach)';
const CHECK = '(?:checks?|validations?|verifications?|evidence)';
const CHECKED = '(?:checked|validated|verified|looked at in vl central|validate|check|verify)';
const TOUCHED =
  '(?:touched|touch|updated|update|changed|change|worked on|work on|moved|move|edited|edit|looked at|looked after|done anything(?: about| on| with)?)';
const DEAL_SIZE =
  '(?:value|values|amount|size|deal size|worth|revenue|dollars?|usd|money|price|dollar amount|dollar value|tcv|acv|deal value)';
const CLOSE =
  '(?:close|closing|due|end|target|date|close date|closing date|due date|close dates|deadline|days left|time left)';
const SORT =
  '(?:(?:and )?(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|list(?:ed)?|arranged?)(?: (?:them|it|these|those|all))? )?';

const letter = (is: LetterState): Meant => sure({ past: 'letter', letter: is });
const verdict = (word: VerdictWord): Meant => sure({ verdict: word });
const where = (condition: Condition): Meant => ({ where: [condition] });
const order =
  (by: Order['by'], descending: boolean) =>
  (match: RegExpExecArray): Meant =>
    sure({
      order: { by, descending },
      ...(/\b(?:by|sort|sorted|order|rank|first)\b/.test(match[0]) ? { isSorted: true as const } : {}),
    });

/** What is filtered by, by verdict, risk and stage. */
const STANDING: readonly Row[] = [
  [
    `(?:${IS} )?(?:at risk|at-risk|in danger|in trouble|endangered|risky|in jeopardy|shaky|wobbly|on fire|burning|blow(?:ing)? up|going wrong|go wrong|fall(?:ing)? over|slip(?:ping|s)?|(?:might|could|may|will|would|about to|going to|likely to) slip|wont make it|not (?:going to )?make it|in the red|problematic|problem children|needs? (?:attention|help|work|action|me|us)|(?:that )?(?:i|we) (?:should|have to|must|need to) (?:worry about|look at|chase|care about|act on)|worr(?:y|ying|ied about)|threatened|jeopardi[sz]ed|off track|behind)`,
    sure({ atRisk: true }),
  ],
  [`${NOT} at risk`, sure({ where: [{ column: 'but', not: { of: 'atRisk' } }] })],
  [
    'no risk|safe|risk free|without risk|on track|looking good',
    sure({ where: [{ column: 'but', not: { of: 'atRisk' } }] }),
  ],
  [
    `(?:${IS} )?(?:ready(?: to go(?: in)?| to submit| for submission| to be submitted| to close)?|good to go|can go in|(?:ok|okay|fine|clear|cleared) to (?:submit|go|be submitted)|submittable|all clear|all set|can be submitted|green|done validating|fully validated|complete)`,
    verdict('ready'),
  ],
  [
    '(?:what|which(?: deals| ones)?) (?:can|could) (?:i|we) (?:submit|send in|hand in|file)(?: (?:today|now))?',
    { ...verdict('ready'), asks: true },
  ],
  [
    `(?:not|isnt|arent|aint|un|non|not yet|still not|nowhere near)(?: yet| quite| all)? (?:ready(?: to go| to submit| for submission)?|good(?: to go| yet)?|green|complete|all set|there yet|ok|okay|fine)(?: yet)?|unready|incomplete|unfinished|yet to be ready|not ready yet`,
    verdict('not-ready'),
  ],
  [
    `(?:${IS} )?(?:blocked|blocking|blockers?|stuck|stopped|cant go in|cannot go in|can not go in|cant be submitted|cannot be submitted|with (?:a )?blockers?|have (?:a )?blockers?)`,
    verdict('blocked'),
  ],
  [
    `${NOT} (?:blocked|stuck)`,
    sure({ where: [{ column: 'but', not: { of: 'verdict', value: 'blocked' } }] }),
  ],
  [
    `(?:${IS} )?(?:unverified|unconfirmed|not confirmed|yet to be (?:validated|verified|checked)|to be (?:validated|verified|checked)|pending validation|unclear|amber|yellow|open checks)(?: yet)?`,
    verdict('unverified'),
  ],
  [
    '(?:not|isnt|arent|still not)(?: yet)? (?:verified|validated)(?: yet)?|unvalidated',
    { past: 'unverified', as: 'sure' },
  ],
  [
    '(?:at )?critical(?: risk)?|critically at risk|red|risk (?:is )?critical|most critical',
    sure({ risk: 'critical' }),
  ],
  [
    '(?:at )?(?:high|higher|highest|high or critical|big|serious|severe)(?:-| )risk|risk (?:is )?high|high risk ones',
    sure({ risk: 'high' }),
  ],
  ['(?:at )?(?:medium|moderate|mid)(?:-| )risk|risk medium', sure({ risk: 'medium' })],
  ['(?:at )?(?:low|lower|lowest|little|small)(?:-| )risk|risk low', sure({ risk: 'low' })],
];

/** The words of what is one of a closed list, and how they are left out: `not on hold`, `except renewals`. */
const VALUES: readonly (readonly [
  words: string,
  value: Excluded & { readonly value: string },
  as: Strength,
])[] = [
  ['on hold|onhold|held|parked|paused|frozen', { of: 'stage', value: 'on-hold' }, 'symptom'],
  ['submitted|already in|handed in|sent in', { of: 'stage', value: 'submitted' }, 'symptom'],
  ['activated|live|active', { of: 'stage', value: 'activated' }, 'noun'],
  ['closed|won|signed', { of: 'stage', value: 'closed' }, 'noun'],
  ['cancelled|canceled|lost|dead', { of: 'stage', value: 'cancelled' }, 'noun'],
  ['renewals?|renewing|renew|renews', { of: 'transaction', value: 'renewal' }, 'noun'],
  ['extensions?|extending', { of: 'transaction', value: 'extension' }, 'noun'],
  ['amendments?|amending', { of: 'transaction', value: 'amendment' }, 'noun'],
  [
    'cicrs?|change of contacts?(?: information)?|contact changes?|changes of contacts?',
    { of: 'transaction', value: 'cicr' },
    'noun',
  ],
  [
    'cocps?|cop|changes? of channel partners?|changes? of partners?|channel partner changes?|partner changes?',
    { of: 'transaction', value: 'cocp' },
    'noun',
  ],
  [
    'new (?:agreements?|enrol?lments?|contracts?|business|customers|transactions?)',
    { of: 'transaction', value: 'new' },
    'noun',
  ],
  ...PROGRAMS.map(
    ({ id, name }) =>
      [
        `${id.toLowerCase().replace('-', '[ -]?')}${id === 'EA' ? '' : 's?'}|${words(name)}s?`,
        { of: 'program', value: id },
        'noun',
      ] as const,
  ),
  ['aos', { of: 'program', value: 'AOS-G' }, 'noun'],
  ['mpsas?', { of: 'program', value: 'MPSA' }, 'noun'],
  ['enterprise subscriptions?', { of: 'program', value: 'EAS' }, 'noun'],
  ...CLOUD_SCOPES.filter(({ id }) => id !== 'unknown').map(
    ({ id, name, alsoWritten }) =>
      [
        `(?:${[...new Set([id, name, ...alsoWritten].map(words))].filter((one) => one !== 'public').join('|')})(?: cloud| tenants?| scope)?`,
        { of: 'scope', value: id },
        'noun',
      ] as const,
  ),
  ['department of defen[sc]e|defen[sc]e(?: cloud)?', { of: 'scope', value: 'dod' }, 'noun'],
  ['public cloud|commercial cloud', { of: 'scope', value: 'commercial' }, 'noun'],
] as readonly (readonly [string, Excluded & { readonly value: string }, Strength])[];

const MANUAL =
  '(?:manual|paper)(?: (?:forms?|submissions?|process))?(?: ones)?|(?:by|on|with|via) (?:paper|(?:a )?(?:manual|paper) forms?)';
const PACKAGED = '(?:vlc|vl central) packages?|submitted (?:in|via|through) (?:vlc|vl central)';

/** What has a plural by which it asks for several. */
const isMany = (said: string) =>
  /(?:renewals|extensions|amendments|cicrs|cocps|changes|agreements|enrollments|enrolments|contracts|deals|ones|eas|sces|mpsas|subscriptions)$/.test(
    said,
  ) && said !== 'eas';

const CLOSED_LISTS: readonly Row[] = VALUES.flatMap(([phrase, value, as]): Row[] => [
  [
    `(?:${phrase})`,
    ([said]) => ({ [value.of]: value.value, ...(isMany(said ?? '') ? { many: true } : {}), as }) as Meant,
  ],
  [`${NOT} (?:${phrase})`, { where: [{ column: 'but', not: value }], as: 'sure' }],
]);

const SUBMISSIONS: readonly Row[] = [
  [MANUAL, noun(where({ column: 'submission', is: 'manual-form' }))],
  [PACKAGED, noun(where({ column: 'submission', is: 'vlc-package' }))],
];

/** What deals lack or have. */
const FIELDS: readonly Row[] = [
  [`${NO} ${FIELD}`, ([said]) => lacks(said ?? '')],
  [
    `${FIELD_NAME} (?:(?:is|are|was|still|yet) )*(?:missing|lacking|unknown|empty|blank|tbd|unset|unnamed|absent|not (?:yet )?(?:set|named|there|known|filled(?: in)?|given|stated|in|on file|entered|available|defined)|isnt (?:set|named|there|known|filled in|stated)|arent (?:set|named|there|known)|to be (?:named|defined))`,
    ([said]) => lacks(said ?? ''),
  ],
  [
    `(?:with|having|that have|which have|who have|who has|have|has|have got|got) (?:an? |the |their )?${FIELD}(?! (?:who|which|that|not|in|is|are|invalid|missing|problem|issue))`,
    ([said]) => {
      const what = fieldOf(said ?? '');
      const isColumn =
        what !== null && what !== 'check' && what !== 'cloud' && what !== 'letter' && what !== 'reply';
      if (!isColumn) return null;
      return {
        ...symptom(where({ column: 'has', what })),
        ...(/^(?:which|who)/.test(said ?? '') ? { asks: true } : {}),
      };
    },
  ],
  [
    `(?:where )?(?:nobody|no one|noone)(?: is| was| has been| set| listed| named| down| on)*(?: (?:as|for|named|the|an?|their))* (?:${ROLE})`,
    ([said]) => lacks(said ?? ''),
  ],
  [
    `${FIELD_NAME} (?:is |are )?(?:vacant|forgotten|left out|left open|left blank|not there|not in)|(?:forgot|forgotten|left out|skipped) (?:the |an? )?${FIELD_NAME}`,
    ([said]) => lacks(said ?? ''),
  ],
  [`undated|dateless`, sure({ missing: 'close-date' })],
  [
    `(?:with )?(?:nobody|no one|noone|not anybody) (?:on (?:them|it)|named|in it|listed)|empty deals`,
    sure({ missing: 'contacts' }),
  ],
  [
    'nobody knows the cloud|(?:where )?(?:the )?cloud (?:is )?(?:not (?:yet )?(?:known|set|stated|clear)|unknown|missing|unclear|tbd|open)|unknown (?:cloud|scope)|scope (?:is )?(?:not known|unknown|missing)|cloudless',
    sure({ scope: 'unknown' }),
  ],
];

function lacks(said: string): Meant | null {
  const what = fieldOf(said);
  if (what === 'cloud') return sure({ scope: 'unknown' });
  if (what === 'letter') return letter('none');
  if (what === 'reply') return letter('unanswered');
  if (what === 'check') return { missing: 'check', past: 'check', as: 'sure' };
  return what === null ? null : sure({ missing: what });
}

/** Whether and when contacts were checked. */
const CHECKS: readonly Row[] = [
  [
    `${NOBODY} (?:has |have |had |ever )*(?:not |never )?(?:ever )?${CHECKED}(?: (?:these|them|it|any|anything|contacts|yet))*`,
    ([said]) =>
      /^(?:we|i|they|the team|anyone|anybody) /.test(said ?? '') && !/ (?:not|never) /.test(said ?? '')
        ? null
        : sure({ missing: 'check', past: 'check' }),
  ],
  [
    `(?:we|i|they) (?:didnt|havent|have not|did not|never) (?:yet )?${CHECKED}(?: yet)?`,
    sure({ missing: 'check', past: 'check' }),
  ],
  [
    `(?:not|never|havent been|hasnt been|werent|wasnt|not been|has not been|have not been|without being)(?: yet| ever| been)* ${CHECKED}(?: yet)?|unchecked|unvalidated|not looked into`,
    { missing: 'check', past: 'check', as: 'sure' },
  ],
  [
    `(?:last check|last validation|last validated|last checked|checks?) (?:is |was )?(?:older than|more than|over|before)`,
    { missing: 'check', past: 'check', as: 'sure' },
  ],
  [
    `(?:that )?(?:were |was |got |been |${NOBODY} )?(?:checked|validated|verified)|with (?:a )?(?:recent )?checks?|(?:new|recent) checks?`,
    { past: 'checked', as: 'noun' },
  ],
  [
    `(?:stale|outdated|old|expired|aged|out of date) (?:${CHECK})|(?:${CHECK}) (?:that )?(?:is|are|has|have)?(?: gone| went)? ?(?:stale|expired|too old|outdated|out of date|old)`,
    sure(where({ column: 'finding', code: 'evidence-stale' })),
  ],
  [
    '(?:conflicting|contradict(?:ing|ory)) (?:checks?|evidence)|checks? (?:that )?(?:conflict|contradict|disagree)',
    sure(where({ column: 'finding', code: 'evidence-conflict' })),
  ],
  [
    '(?:in )?(?:the )?wrong clouds?|cloud mismatch(?:es)?|misaligned cloud',
    symptom(where({ column: 'finding', code: 'wrong-cloud' })),
  ],
  [
    '(?:with )?(?:a )?(?:personal|private|consumer|gmail|hotmail|yahoo|outlook com|freemail|free mail) ?(?:accounts?|addresses|address|e ?mails?|contacts?|mail)?',
    symptom(where({ column: 'finding', code: 'personal-account' })),
  ],
  [
    `${NO} (?:wsas?|work or school accounts?|work accounts?)|wsa (?:is )?missing`,
    symptom(where({ column: 'finding', code: 'no-wsa' })),
  ],
  [
    '(?:with )?(?:a )?typos?(?: in (?:the |an )?(?:address|e ?mail))?',
    symptom(where({ column: 'finding', code: 'possible-typo' })),
  ],
  [
    '(?:with )?(?:a )?(?:shared|role|group) mailbox(?:es)?',
    symptom(where({ column: 'finding', code: 'role-mailbox' })),
  ],
  [
    '(?:malformed|broken|invalid) (?:address(?:es)?|e ?mails?)',
    symptom(where({ column: 'finding', code: 'address-malformed' })),
  ],
  [
    '(?:with |have )?(?:legacy|retired|old) roles?|(?:legacy|retired) contacts?',
    symptom(where({ column: 'finding', code: 'retired-role' })),
  ],
  [
    '(?:with )?(?:only |just )?(?:a )?(?:single|one) (?:vl )?admins?|only one admin',
    symptom(where({ column: 'finding', code: 'single-vl-admin' })),
  ],
  [
    '(?:expired|lapsed) cocps?|cocps? (?:that )?(?:has |have |is |are )?(?:expired|lapsed|run out)',
    symptom(where({ column: 'finding', code: 'cocp-expired' })),
  ],
  ['air ?gapped|air gap', noun(where({ column: 'finding', code: 'air-gapped-manual' }))],
  [
    '(?:with |have |has )?(?:an? |any )?cloud (?:problems?|issues?|errors?|trouble)',
    noun(where({ column: 'finding', code: 'wrong-cloud' })),
  ],
  [
    '(?:with |have |has |having )?(?:an? |any |some )*(?:(?:wsa|account|contact|validation|open|sign ?in) )?(?:problems?|issues?|trouble|errors?)',
    noun({ atRisk: true }),
  ],
  [
    '(?:tenant|directory) not found|no tenant found',
    symptom(where({ column: 'finding', code: 'tenant-not-found' })),
  ],
  ...contactStates(),
];

/** How a contact stands, before or after the role. */
function contactStates(): Row[] {
  const states: readonly (readonly [words: string, is: ContactVerdict])[] = [
    [
      'invalid|rejected|failed|bad|wrong|not valid|refused|red|not ready|denied|blocked|no good|unusable',
      'not-ready',
    ],
    [
      'unverified|unvalidated|unconfirmed|unchecked|not (?:yet )?(?:validated|verified|checked|confirmed)|isnt (?:validated|verified|checked)|wasnt (?:validated|checked)|pending|open|unknown status',
      'unverified',
    ],
    ['valid|validated|verified|ready|confirmed|ok|fine|good', 'ready'],
  ];
  const role = `(?:the |their |an? )?(${ROLE}|contacts?|people)`;
  return states.flatMap(([words, is]): Row[] => {
    const meant = (said: string): Meant => ({
      where: [{ column: 'contact', role: roleIn(said), is }],
      as: is === 'ready' ? 'noun' : 'sure',
    });
    return [
      [
        `${role} (?:is |are |was |still |yet |got |has been |that |which )*(?:${words})(?: yet)?`,
        (match) => meant(match[1] ?? ''),
      ],
      [`(?:with |have |has )?(?:an? |the |some )?(?:${words}) ${role}`, (match) => meant(match[1] ?? '')],
    ];
  });
}

/** Letters, answers and who has to act. */
const LETTERS: readonly Row[] = [
  [
    `(?:${NO} ${LETTER}(?: (?:sent|written|out|yet|at all|so far))*|not (?:yet )?(?:been )?(?:mailed|e ?mailed|written to|contacted|asked|approached|reached out to)(?: yet)?|(?:(?:we|i) (?:havent|hasnt|didnt|never|not|have not|did not|have never|still havent)|(?:havent|have not|didnt) (?:we|i)|(?:nobody|no one)(?: has| have)?) (?:yet )?(?:written to|wrote to|mailed|e ?mailed|emailed|contacted|write to|mail|contact|asked|sent anything(?: to)?)(?: yet)?|nothing (?:was )?(?:sent|written)(?: yet| out)*|never (?:mailed|contacted|written to|asked)|unmailed|uncontacted|${LETTER} not (?:yet )?(?:written|made))`,
    letter('none'),
  ],
  [
    `(?:${LETTER} (?:that (?:were |are )?|were |was )?(?:sent|out|written)|(?:(?:who|whom|which(?: deals| ones| customers)?|what) )?(?:did|have) (?:i|we) (?:write to|mail|e ?mail|contact|written to|mailed|emailed|contacted|send (?:a |the )?${LETTER}(?: to)?)|(?:already |been )(?:mailed|written to|contacted)|(?:we|i) (?:have )?(?:mailed|emailed|wrote to|written to|contacted))`,
    { ...letter('sent'), asks: true },
  ],
  [
    `(?:(?:who|whom|what|which(?: deals| ones| customers)?) )?(?:do|should|must|shall|can|have|need) (?:i|we)(?: have| need)?(?: to)? (?:chase|follow up(?: on| with)?|nudge|remind|write to again)|to (?:be )?(?:chase|chased|follow up|nudge|remind)|(?:follow ups?|reminders?) (?:are )?(?:due|open|to send)|where (?:i|we) (?:need|have|should) (?:to )?(?:follow up|chase)|chase list`,
    { ...letter('unanswered'), asks: true },
  ],
  [
    `(?:unsent ${LETTER}|unsent drafts?|drafted(?: but)?(?: not| never| un)(?: yet)? ?sent|drafts? (?:that |which |are |were |still )*(?:not (?:yet )?sent|unsent|waiting|to send|lying around|not out)|${LETTER} (?:that (?:are|were) )?(?:not (?:yet )?sent|drafted|still a draft)|with (?:a )?drafts?|not sent yet|still in draft)`,
    letter('drafted'),
  ],
  [
    `(?:(?:(?:we )?(?:have )?sent (?:the |a |out |(?:last|this) (?:week|month) )*)?(?:${LETTER} )?(?:sent )?(?:but |and )?(?:still )?(?:${NO} ${REPLY}(?: yet| so far| back| received)*(?: (?:from|of|by) ${THEM})?)|${THEM} (?:who |that |which )?(?:has |have |had |did |do |does |still )*(?:not|hasnt|havent|didnt|never|doesnt|dont|yet to)(?: yet| ever)*(?: ${REPLIED})(?: yet| to us)*|(?:hasnt|havent|didnt|has not|have not|did not|never|not)(?: yet| been)* ${REPLIED}(?: yet|${TO_US})*|(?:${LETTER} )?(?:unanswered|not answered)|(?:nobody|no one|none|nothing)(?: has| have| ever| yet)* (?:${REPLIED}|back)|(?:not|never|havent|hasnt|didnt)(?: we)? (?:yet )?(?:heard|hear)(?: anything| back)*(?: (?:from|of)(?: ${THEM})?)?|(?:have we |we )?not heard(?: back)?(?: from)?|(?:heard|got|received|getting|got back)(?: back)? nothing(?: back)?|nothing back|(?:still )?wait(?:ing|s)?(?: on| for)? (?:an? |the |their )?${REPLY}(?: (?:from|of) ${THEM})?|${CUSTOMER} (?:that |who )?(?:is |are |have been |has been )?(?:silent|quiet)|silent|ghost(?:ed|ing)(?: us)?|awaiting (?:an? )?${REPLY}|pending ${REPLY}|outstanding ${REPLY})`,
    letter('unanswered'),
  ],
  [
    `(?:${THEM} (?:who |that |which )?(?:has |have |had |already |just )*${REPLIED}|(?:got|received|there is|theres|with|have|has)(?: got)? (?:an? |the |new |some )*${REPLY}(?: (?:from|of|by) ${THEM})?|(?:has|have|were|was|been|who|already|that) ${REPLIED}|(?:did|has|have) (?:the |our )?(?:customers?|partners?) (?:already )?${REPLIED}|(?:answered|replied|responded)${TO_US}?|(?:new|unread|fresh) ${REPLY}|${REPLY} (?:received|in|came in|to read|came))`,
    letter('replied'),
  ],
  [
    `(?:(?:still |we )?(?:are )?(?:wait(?:ing|s)?|awaiting|pending|hang(?:ing|s)?)(?: (?:for|on|with))?|in the hands of|with|sits? with|ball (?:is )?with|chasing|up to|depend(?:s|ing) on) ${CUSTOMER}(?: (?:to )?(?:answer|reply|act|respond))?`,
    sure(where({ column: 'waiting', for: 'customer' })),
  ],
  [
    `(?:(?:still |we )?(?:are )?(?:wait(?:ing|s)?|awaiting|pending|hang(?:ing|s)?)(?: (?:for|on|with))?|in the hands of|sits? with|ball (?:is )?with|chasing|up to|depend(?:s|ing) on) ${PARTNER}(?: (?:to )?(?:answer|reply|act|respond))?`,
    sure(where({ column: 'waiting', for: 'partner' })),
  ],
  [
    '(?:wait(?:ing|s)?(?: (?:for|on))?|awaiting|up to|with|depend(?:s|ing) on|ball (?:is )?(?:with|in)) (?:us|me|our team|the team|our side|our court|action from us)|our turn|my turn|needs? (?:a )?letter',
    sure(where({ column: 'waiting', for: 'team' })),
  ],
];

/** Value and time. */
const AMOUNTS: readonly Row[] = [
  [
    `(?:(?:worth|valued?(?: at)?|${DEAL_SIZE}|priced|of|is|are|at|with|a|having|who(?:se)?) )*(?:(?:between|from) )?(${MONEY}) (?:and|to|till) (${MONEY})`,
    (match) => value(usdOf(match[1] ?? '', match[2] ?? ''), usdOf(match[2] ?? '')),
  ],
  [
    `(?:(?:worth|valued?(?: at)?|${DEAL_SIZE}|priced|of|is|are|at|with|a|having|who(?:se)?) )*(?:over|above|more than|greater than|bigger than|larger than|higher than|exceed(?:ing|s)?|exceeds|at least|upwards of|north of|starting at|min|minimum|worth|beyond|not under|not less than|not below|no less than|from|past) (${MONEY})(?: (?:or more|and up|in value))?`,
    (match) => value(usdOf(match[1] ?? ''), null),
  ],
  [
    `(${MONEY}) (?:or more|or above|or over|or bigger|and up|and above|and over|and more|and bigger|plus|upwards)`,
    (match) => value(usdOf(match[1] ?? ''), null),
  ],
  [
    `(?:(?:worth|valued?(?: at)?|${DEAL_SIZE}|priced|of|is|are|at|with|a|having|who(?:se)?) )*(?:under|below|less than|smaller than|lower than|at most|up to|max|maximum|not more than|no more than|not over|cheaper than|beneath) (${MONEY})`,
    (match) => value(null, usdOf(match[1] ?? '')),
  ],
  [
    `(${MONEY}) (?:or less|or below|or under|and below|and under|and less|at most|max)`,
    (match) => value(null, usdOf(match[1] ?? '')),
  ],
  ['million dollar|seven figures?|7 figures?', sure(where({ column: 'value', from: 1_000_000, to: null }))],
  [
    '(?:us )?(?:government|gov|govt|public sector|us gov|federal)(?: cloud| clouds| tenants?)?',
    noun(
      where({
        column: 'any',
        of: (['gcc', 'gcc-high', 'dod', 'azure-secret', 'azure-top-secret'] as const).map((value) => ({
          of: 'scope',
          value,
        })),
      }),
    ),
  ],
  [
    'overdue|past due|past date|past (?:their|its|the) (?:close |closing |due )?date|(?:close |closing |due )?date (?:is |has |was |already )*(?:passed|past|over|gone|behind us|in the past|missed)|should (?:already )?(?:have|be) (?:already )?(?:closed|been closed|closed already)(?: already| by now)?|late|slipped|missed (?:their|its|the) (?:close |closing |due )?date|supposed to (?:have )?closed?(?: already| by now)',
    sure({ overdue: true }),
  ],
  [
    `(?:not|nobody|no one|nothing|never|hasnt|havent|isnt|didnt|doesnt|dont|(?:did|do|does|has|have) not|we didnt|we havent|nobody has|no one has)(?: been| has| have| yet| ever| us)* (?:${TOUCHED}|happened|moved|changed)|untouched|unchanged|no (?:activity|movement|change|changes|action|update|updates|progress|news)|inactive|idle|sleeping|forgotten|dormant|quiet|neglected|gone cold|stale`,
    { past: 'untouched', as: 'sure' },
  ],
  [
    '(?:recently |just |last |lately )?(?:changed|updated|touched|moved|modified|edited)(?: (?:recently|lately))?|(?:with )?(?:recent )?(?:changes|activity|movement)',
    { past: 'touched', as: 'noun' },
  ],
  ['(?:brand )?new (?:deals|ones)', { past: 'new', many: true, as: 'sure' }],
  [
    '(?:recently |just )?(?:added|imported|created|entered|new(?= (?:since|this|today|yesterday|in the|last)))(?: (?:to|in|into) (?:the )?(?:book|list))?|came in|new since',
    { past: 'added', as: 'noun' },
  ],
];

function value(from: number | null, to: number | null): Meant | null {
  if (from === null && to === null) return null;
  return sure(where({ column: 'value', from, to }));
}

const COUNT_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty';
const COUNTS = COUNT_WORDS.split('|');
const BIG =
  '(?:worth|with) the most(?: money| value)?|priciest|dearest|biggest|largest|most valuable|most expensive|costliest|heaviest|highest value|highest valued|big(?:gest)? ticket|most money|most worth|top value|highest dollar|huge|fattest|juiciest';

function topOf(said: string | undefined): number {
  const at = COUNTS.indexOf(said ?? '');
  if (at === COUNTS.length - 2) return 15;
  if (at === COUNTS.length - 1) return 20;
  return at >= 0 ? at + 1 : Math.max(1, Number(said));
}

const ORDERS: readonly Row[] = [
  [
    `(?:the |our )?(?:${BIG}|big|largest|top)(?: (?:first|on top|ones|at the top))?|(?:largest|biggest|highest)(?: ${DEAL_SIZE})? first|high to low|highest(?: ${DEAL_SIZE})?`,
    order('value', true),
  ],
  [
    `${SORT}(?:in )?(?:by|on|per|in order of|order of) (?:deal )?${DEAL_SIZE}(?: (?:descending|high to low|desc|down|first))?`,
    order('value', true),
  ],
  [
    `(?:sort|sorted|order|ordered|rank|ranked) ${DEAL_SIZE}(?: (?:descending|desc|high to low|down))?|${DEAL_SIZE} (?:descending|desc|down|high to low)`,
    order('value', true),
  ],
  [
    `(?:smallest|cheapest|lowest value|least valuable|tiniest|little|small|lowest)(?: (?:first|ones))?|${SORT}by ${DEAL_SIZE} (?:ascending|asc|up|low to high)|low to high`,
    order('value', false),
  ],
  [
    `${SORT}(?:in )?(?:by|on|in order of|order of) (?:the )?${CLOSE}(?: (?:ascending|asc))?|soonest|(?:closing |due |ending )?(?:soonest|earliest|nearest|next|first)(?: (?:close|closing|due|date|close date))* first|(?:clos(?:ing|es?)|due|ending) (?:soonest|earliest|next(?! (?:\\d|one|two|three|four|five|six|few|couple|week|month|quarter|year|fiscal|fortnight|[a-z]+day))|first|soon)|earliest(?: (?:close|closing|due|date))*(?: first)?|nearest(?: (?:close|closing|due|date))*(?: first)?|next (?:deals? |ones? )?(?:to close|due|up)|soon(?:est)?(?: due| closing)?|shortest time left|least time left`,
    order('due', false),
  ],
  [
    `(?:latest|furthest|farthest|last)(?: (?:close|closing|due|date))* first|clos(?:ing|es) (?:latest|last)|${SORT}by ${CLOSE} (?:descending|desc)|furthest (?:out|away)`,
    order('due', true),
  ],
  [
    `${SORT}by (?:risk|urgency|priority|severity)|(?:riskiest|worst|most (?:at risk|risky|urgent|critical|pressing|in danger)|highest risk)(?: (?:first|ones))?|urgent|urgent ones|hottest|top risks?`,
    order('risk', true),
  ],
  [
    '(?:the )?(?:oldest|longest open|longest|eldest|been around (?:the )?longest|oldest first|waiting longest)(?: first)?|by age|sort(?:ed)? by age',
    order('age', true),
  ],
  [
    '(?:the )?(?:newest|most recent|latest added|recently added|latest|youngest|last added)(?: first)?',
    order('age', false),
  ],
  [
    `${SORT}(?:by (?:customer|name|customer name)|alphabetical(?:ly)?|a to z|a z|az)`,
    order('customer', false),
  ],
  [
    `(?:the )?(?:top|first) (\\d{1,3}|${COUNT_WORDS})(?! (?:days?|weeks?|months?|quarters?))`,
    (match) => sure({ top: topOf(match[1]) }),
  ],
  [
    `(?:the |our )?(\\d{1,2}|${COUNT_WORDS}) (?:${BIG})`,
    (match) => sure({ top: topOf(match[1]), order: { by: 'value', descending: true } }),
  ],
  [
    `(?:the |our )?(\\d{1,2}|${COUNT_WORDS}) (?:oldest)`,
    (match) => sure({ top: topOf(match[1]), order: { by: 'age', descending: true } }),
  ],
  [
    `(?:the |our )?(\\d{1,2}|${COUNT_WORDS}) (?:most urgent|riskiest|worst|most critical)`,
    (match) => sure({ top: topOf(match[1]), order: { by: 'risk', descending: true } }),
  ],
  [
    `(?:the |our )?(?:${BIG}|top) deal`,
    sure({ top: 1, order: { by: 'value', descending: true }, many: true }),
  ],
  ['(?:the )?oldest deal', sure({ top: 1, order: { by: 'age', descending: true }, many: true })],
  [
    '(?:the )?next deal to close|which deal closes (?:next|first)',
    sure({ top: 1, order: { by: 'due', descending: false }, many: true }),
  ],
  [
    '(?:who|which (?:pdm|person|colleague|one of us)) (?:has|have|owns|holds|got|is on)(?: got)? (?:the )?(?:most|largest number of|highest number of)',
    sure({ by: 'pdm', asks: true }),
  ],
  ['which program(?:me)? (?:has|have|got) (?:the )?most', sure({ by: 'program', asks: true })],
  [
    '(?:by|per|grouped by|group by|for each|split by|broken down by|breakdown by|each) pdms?',
    sure({ by: 'pdm' }),
  ],
  [
    '(?:by|per|grouped by|group by|for each|split by|broken down by|breakdown by|each) program(?:me)?s?',
    sure({ by: 'program' }),
  ],
];

const MARKS: readonly Row[] = [
  [
    'deals|agreements|contracts|enrol?lments|opportunities|ones|everything|anything|stuff|pipeline|book|portfolio|(?:any|which|what|every|each|no|all) (?:deal|agreement|one)|all of (?:them|it|those)|all those|those(?= (?:that|which|with|where|in|on|at|closing|due))|the rest|what else|all (?:deals|the deals|of the deals)|closings|closers|closures',
    { many: true },
  ],
  [
    '(?:whats (?:due|closing|up next|coming up|next to close)|(?:what|which(?: deals| ones)?) (?:is|are) (?:due|closing|coming up))(?: soon| next)?(?=$)',
    sure({ asks: true, order: { by: 'due', descending: false } }),
  ],
  ['customers|partners|contacts|accounts|clients|resellers', { people: true }],
  [
    'my|mine|ours?|am i|do i (?:have|own|run|manage|look after)|i (?:still )?(?:have|own)|do i have|i have|have i(?: got)?|have we(?: got)?|i got|am i on|of mine|i own|do i own|assigned to me|on my (?:plate|list|desk|book|side)|im on|i am on|for me|i (?:look after|manage|run|am (?:ae|ce|pdm)(?: on| for| of)?)',
    ([said]) => (/^(?:ours?|have we)/.test(said ?? '') ? { orders: true } : { mine: true }),
  ],
  [
    'in (?:the )?(?:us|usa|u s|united states|states|america)',
    { where: [{ column: 'named', as: 'country', words: ['united', 'states'] }], as: 'sure' },
  ],
  [
    'in (?:the )?(?:uk|u k|united kingdom|britain|great britain)',
    { where: [{ column: 'named', as: 'country', words: ['united', 'kingdom'] }], as: 'sure' },
  ],
  [
    `(?:not|except|without) mine|other peoples|of others|of the others`,
    { where: [{ column: 'but', not: { of: 'mine' } }], as: 'sure' },
  ],
  [
    '(?:how many|number of|the number of|count(?: of| up)?|total(?: number)?(?: of)?|amount of(?= deals)|sum of|tally(?: of)?|how much(?= (?:deals|is)))',
    { orders: true, count: true },
  ],
  [
    'show(?: me| us)?|list(?: me| all| up)?|give(?: me| us)?|find(?: me)?|get(?: me)?|pull(?: up)?|display|view|bring up|(?:is|are|was|were|do|does|did|has|have)(?= (?:there|any|anything|anyone|anybody|all|some|my|our)\\b)|there|any|all|got any|do we have(?: any)?|have we (?:got )?(?:any )?|see|search|filter(?: by| for)?|tell me|let me see|i want(?: to see)?|i need(?: to see)?(?= (?:the|all|a list|my|every|deals))|can (?:i|you|we) (?:see|have|get|show(?: me)?|list|give me|pull|find|tell me)|(?:could|may) (?:i|you|we) (?:get|see|have|show|list|give|pull|find)(?: me)?(?: a list of)?|do you have(?: a list of)?|help me find|looking for|i am looking for|im looking for|group|split|(?:a )?breakdown(?: of)?|distribution of|would like to see|id like(?: to see)?|only|just|give me|need (?:a )?list of|a list of|overview of|lets see|anyone|anybody',
    { orders: true },
  ],
  [
    'which|what|whats|who|whos|whose|where|what are|what is|whatve|whatre|what do we have|what have we(?: got)?|what is there|what all',
    { asks: true },
  ],
  [`(?:(?:as|whose) )?(?:the |an? )?(?:${ROLE})(?: is)?`, { names: 'contact' }],
  ['everyone|everybody|all of us', { orders: true }],
  ['(?:as (?:the )?)?(?:pdm|pdms)', { names: 'pdm' }],
  ['(?:as (?:the )?)?(?:ae|aes|account executives?|seller)', { names: 'ae' }],
  ['(?:as (?:the )?)?(?:ce|ces|customer engineers?)', { names: 'ce' }],
  ['partner|reseller|lsp|channel partner|via|through|thru|sold by|sold through', { names: 'partner' }],
  ['customer|client', { names: 'place' }],
  ['country|region|located in|based in', { names: 'country' }],
  [
    'of|by|from|owned by|belonging to|assigned to|run by|managed by|handled by|looked after by|with|for|under|on',
    { names: 'owner' },
  ],
  ['in|at', { names: 'place' }],
];

/** Words that neither narrow nor ask: a list of them may stand anywhere. */
const FILLERS =
  `a an the to and or but that which are is were was be been am being has have had do does did get got it its they them their there here this these those
  please kindly hi hey hello thanks thx ok okay so also still yet now already currently right really actually again just even only both either too very quite pretty
  me us we i you our im youre then as than like up out off over where when that's close closes closing closed due date dates end ends ending expire expires expiring
  deal agreement list lists order sort sorted first day days week month quarter year time with whose will would shall can could open pending status whats left who name named
  today set named assigned defined known actual moment filled provided listed about so far at stake in total overall altogether guys folks ok asap patch territory area working doing handling one each per go going come coming comes happen look looking stand standing want need-to-see quickly quick asap not-yet soon exactly exact about all any some more
  said need2 wanna gonna lets let think thanks bot cheers morning value worth usd dollars deal's them`.split(
    /\s+/,
  );

export const ROWS: readonly Row[] = [
  ...STANDING,
  ...CLOSED_LISTS,
  ...SUBMISSIONS,
  ...FIELDS,
  ...CHECKS,
  ...LETTERS,
  ...AMOUNTS,
  ...ORDERS,
  ...MARKS,
];
export const FILLER: ReadonlySet<string> = new Set(FILLERS);

/** A name as its words in a text are: lower-case, no hyphens. */
function words(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
