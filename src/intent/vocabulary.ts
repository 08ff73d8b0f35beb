import type { CloudScopeId, Stage, Transaction } from '../domain/ids.ts';
import { CLOUD_SCOPES } from '../policy/cloud-scopes.ts';
import { PROGRAMS } from '../policy/programs.ts';
import { MISSING_ROWS, type Missing } from './missing.ts';
import type { Grouping, RiskWord, VerdictWord } from './question.ts';

/** The meaning of a word or phrase. It may have several parts: `renewals` is a transaction and a plural. */
export interface Meaning {
  readonly program?: string;
  readonly transaction?: Transaction;
  readonly scope?: CloudScopeId;
  readonly verdict?: VerdictWord;
  readonly risk?: RiskWord;
  /** The stage of the deals asked for; about one deal, possibly a topic of the guidance. */
  readonly stage?: Stage;
  readonly by?: Grouping;
  /** Deals in the plural: `deals`, `agreements`. */
  readonly many?: true;
  /** A deal in the singular. */
  readonly deal?: true;
  readonly atRisk?: true;
  readonly mine?: true;
  /** The name that follows is the PDM's. */
  readonly pdm?: true;
  /** Asks about readiness: `blocking`, `ready`. */
  readonly stands?: true;
  /** Asks about trouble: in a question about many deals, selects those at risk. */
  readonly troubled?: true;
  /** Asks for many: `which`, `list`. */
  readonly lists?: true;
  /** The word begins a question. */
  readonly asks?: true;
  /** The order of the deals: the largest first. */
  readonly orderedBy?: 'value';
  /** What the deals lack. */
  readonly missing?: Missing;
  /** A subject of the guidance, rarely part of a deal's name. */
  readonly topic?: true;
  /** Has this meaning only before a deal, a program or a transaction: `new`. */
  readonly onlyBeforeDeal?: true;
}

type Row = readonly [phrases: string, meaning: Meaning];

const PROGRAM_ALIASES: readonly Row[] = [
  ['enterprise agreements', { program: 'EA', many: true }],
  ['eas deals', { program: 'EAS', many: true }],
  ['enterprise subscription|enterprise agreement subscriptions', { program: 'EAS' }],
  ['server and cloud enrolment|server and cloud enrollments|server cloud enrollment', { program: 'SCE' }],
  ['sces', { program: 'SCE', many: true }],
  ['aosg|aos g|aos', { program: 'AOS-G' }],
  ['agreement for online services government|agreement for online services', { program: 'AOS-G' }],
];

const TRANSACTION_ROWS: readonly Row[] = [
  ['renewal|renew|renewing|renews', { transaction: 'renewal' }],
  ['renewals', { transaction: 'renewal', many: true }],
  ['extension|extending', { transaction: 'extension' }],
  ['extensions', { transaction: 'extension', many: true }],
  ['amendment|amending', { transaction: 'amendment' }],
  ['amendments', { transaction: 'amendment', many: true }],
  ['cicr|change of contacts|change of contact information|contact change', { transaction: 'cicr' }],
  ['cicrs', { transaction: 'cicr', many: true }],
  ['cocp|change of channel partner|change of partner|channel partner change', { transaction: 'cocp' }],
  ['cocps', { transaction: 'cocp', many: true }],
  ['new|brand new', { transaction: 'new', onlyBeforeDeal: true }],
  ['new agreement|new enrollment|new enrolment|new contract', { transaction: 'new' }],
  [
    'new agreements|new enrollments|new enrolments|new contracts|new deals',
    { transaction: 'new', many: true },
  ],
];

/** Scopes in all spellings but `public` and `unknown`, which occur in too many names. */
const SCOPE_ROWS: readonly Row[] = CLOUD_SCOPES.filter(({ id }) => id !== 'unknown').map(
  ({ id, name, alsoWritten }) => [
    [id, name, ...alsoWritten].filter((word) => word.toLowerCase() !== 'public').join('|'),
    { scope: id },
  ],
);

const STATE_ROWS: readonly Row[] = [
  ['at risk|in danger|in trouble|endangered|risky', { atRisk: true }],
  ['ready|good to go', { stands: true, verdict: 'ready' }],
  ['not ready|unready|isnt ready|arent ready|not yet ready', { stands: true, verdict: 'not-ready' }],
  ['blocked', { stands: true, verdict: 'blocked' }],
  ['unverified|not verified|not validated yet', { stands: true, verdict: 'unverified' }],
  [
    `blocking|blocks|block|blocker|blockers|problem|problems|issue|issues|trouble|wrong|missing|outstanding|risk|risks|
     stuck|stopping|holding up|slip|slips|slipping|slipped`,
    { stands: true, troubled: true },
  ],
  [
    `readiness|status|stands|standing|doing|progress|progressing|happening|pending|update|updates|news|latest|
     left to do|to do`,
    { stands: true },
  ],
  ['critical|critical risk|critically at risk', { risk: 'critical' }],
  ['high risk|higher risk|highest risk|risk high', { risk: 'high' }],
  ['medium risk', { risk: 'medium' }],
  ['low risk|lower risk|lowest risk', { risk: 'low' }],
  [
    'blow up|go wrong|fall over|on fire|shaky|wobbly|in jeopardy|wont make it|might slip|could slip|in the red',
    { atRisk: true },
  ],
  ['can go in|ready to go|ready to submit|can be submitted|all clear', { stands: true, verdict: 'ready' }],
  [
    'cant go in|cannot go in|can not go in|cant be submitted|cannot be submitted',
    { stands: true, verdict: 'blocked' },
  ],
  [
    'nobody knows the cloud|cloud unknown|unknown cloud|no cloud|without a cloud|cloud not known|cloud is unknown',
    { scope: 'unknown', lists: true },
  ],
  [
    `biggest|largest|biggest first|largest first|most valuable|highest value|by value|by amount|by size|by dollar amount|by dollars|
     dollar amount|most expensive|by deal size|by worth|big deals|big ones|top deals|top ones|top five|top ten|top 5|top 10|by revenue|by usd|most money|highest dollar|highest first|big ticket|costliest`,
    { orderedBy: 'value' },
  ],
  ...MISSING_ROWS,
  ['on hold', { stage: 'on-hold' }],
  ['held', { stage: 'on-hold', onlyBeforeDeal: true }],
  ['submitted', { stage: 'submitted' }],
];

const MARK_ROWS: readonly Row[] = [
  ['deals|agreements|contracts|enrollments|enrolments|opportunities', { many: true }],
  ['deal|agreement|contract|enrollment|enrolment|opportunity', { deal: true }],
  ['my|mine|do i have|i have|am i on|of mine|i own|assigned to me', { mine: true }],
  ['ones', { many: true }],
  ['pdm', { pdm: true }],
  ['by pdm|per pdm|grouped by pdm|for each pdm|by pdms', { by: 'pdm' }],
  ['by program|per program|grouped by program|for each program|by programme|by programs', { by: 'program' }],
  ['which|what|who', { lists: true, asks: true }],
  ['show me|show us|show all', { lists: true }],
  [
    'list|all|any|every|everything|anything|anybody|anyone|how many|give me|are there|is there',
    { lists: true },
  ],
  [
    'how|why|when|where|whose|can|could|should|do|does|did|must|may i|may we|will|would|is it|what is a|what is an|explain',
    { asks: true },
  ],
];

/** Subjects of the guidance. */
const TOPIC_ROWS: readonly Row[] = [
  [
    `deadline|deadlines|exception|exceptions|wsa|wsas|work or school account|work or school accounts|work account|account|accounts|school|role|roles|contact|
     contacts|cloud|scope|scopes|tenant|tenants|directory|validate|validated|validating|validation|verify|sign in|
     signin|sign|email|emails|mail|address|addresses|mandatory|required|require|requires|requirement|requirements|
     recommended|optional|need|needs|needed|admin|admins|administrator|administrators|notices|online|manager|osm|oa|
     ntc|ola|lpv|sab|dld|bill to|key viewer|viewer|license|licenses|licence|licences|licensing|portal|vl|vlc|vlsc|
     vl central|mac|entra|invitation|invitations|invite|expired|assign|assigned|assignment|user|users|customer|
     customers|partner|partners|reseller|form|forms|manual|package|packages|case|cases|support|escalate|escalation|
     pcn|government|gov|legacy|retired|personal|gmail|outlook|policy|guidance|rule|rules|sfi|exempt|exemption|step|
     steps|mean|means|meaning|submit|submission|invalid|permission|permissions|create|remove|add|change|fix|allowed|
     difference|definition|hold|bypass|june close|quarter close|quarter end|close risk|year end|why deals slip`,
    { topic: true },
  ],
];

/** Words without a meaning of their own. */
const FILLERS =
  `a an the of for on in at to with without and or but if so as by from until till before after during
  since into is are was were be been being am has have had having get got gets it its itself this that these those
  they them their there here just only now still yet also again already currently really actually exactly even quite
  please kindly pls plz hey hi hello dear thanks thank cheers you your yours me us we our ours i im id ill tell say
  give let lets know want wants wanted wonder wondering see look looking like check help show about whats hows whos wheres
  up down out over off back ok okay fine good well then than too very much more most some thing things may something
  someone somebody everyone nobody time day days week weeks month months quarter year today tomorrow
  close closes closing closed due expire expires expiring end ends ending start starts effective date dates go goes
  going come comes coming up next last current not no yes isnt arent dont doesnt cant cannot wont between shall whether per each happen happens bot wsabot question quick quickly find search open sort sorted order ordered rank ranked`.split(
    /\s+/,
  );

const PROGRAM_ROWS: readonly Row[] = PROGRAMS.map(({ id, name }) => [`${id}|${name}`, { program: id }]);

export const ROWS: readonly Row[] = [
  ...PROGRAM_ROWS,
  ...PROGRAM_ALIASES,
  ...TRANSACTION_ROWS,
  ...SCOPE_ROWS,
  ...STATE_ROWS,
  ...MARK_ROWS,
  ...TOPIC_ROWS,
  ...FILLERS.map((word): Row => [word, {}]),
];
