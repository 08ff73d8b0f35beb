import { type Kysely, sql } from 'kysely';

/**
 * Why alerts are in the state they are in: a code and parameters as JSON, in place of English sentences. What was written
 * by hand, or by a version that is not known here, is kept as it reads. And an index by which old alerts are found that
 * nothing needs any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Said>`select id, reason, late_word from alerts
      where id > ${after} and (reason is not null or late_word is not null) order by id limit ${PIECE}`.execute(
      db,
    );
    if (rows.length === 0) break;
    await sql`update alerts set reason = ${byId(rows, ({ reason }) => reason)},
      late_word = ${byId(rows, ({ late_word }) => late_word)}
      where id in (${sql.join(rows.map(({ id }) => id))})`.execute(db);
    after = Number(rows.at(-1)?.id);
  }
  // Said the other way round: for a list of states SQLite would take the index of states.
  await sql`create index alerts_over on alerts (entered_at)
    where state not in ('pending', 'sending', 'in_doubt', 'parked')`.execute(db);
}

interface Said {
  readonly id: number;
  readonly reason: string | null;
  readonly late_word: string | null;
}

/** Rows changed by one statement. */
const PIECE = 200;

function byId(rows: readonly Said[], said: (row: Said) => string | null) {
  const cases = rows.map((row) => {
    const text = said(row);
    return sql`when ${row.id} then ${text === null ? null : JSON.stringify(coded(text))}`;
  });
  return sql`cast(case id ${sql.join(cases, sql` `)} end as text)`;
}

type Coded = { readonly code: string } & Readonly<Record<string, unknown>>;

/** The code of a sentence, and what is stated in it. */
function coded(text: string): Coded {
  const plain = Object.hasOwn(PLAIN, text) ? PLAIN[text] : undefined;
  if (plain !== undefined) return plain;
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return read(...found.slice(1).map((part) => part ?? ''));
  }
  return { code: 'said-earlier', text };
}

function nested(text: string): string {
  return JSON.stringify(coded(text));
}

const PLAIN: Readonly<Record<string, Coded>> = {
  'no longer so': { code: 'no-longer-so' },
  'is no longer told of this deal': { code: 'not-a-reader' },
  'somebody else is told of this deal': { code: 'other-reader' },
  'said together with a newer one': { code: 'newer-alert' },
  'the deal is gone': { code: 'deal-gone' },
  'the channel does not hear of it any more': { code: 'channel-not-subscribed' },
  'whom they stand in for is no longer told of it': { code: 'replaced-not-a-reader' },
  'was answered': { code: 'answered' },
  'is no longer the backup': { code: 'not-the-backup' },
  'is not wanted any more, by their settings': { code: 'unwanted' },
  'their settings leave it out': { code: 'unwanted' },
  muted: { code: 'muted', at: null, by: null },
  'handed over': { code: 'handed-over', to: null, at: null },
  'the process that sent it ended, or was held up, before it could note what became of it': {
    code: 'process-ended',
  },
  'not sent: too little time was left': { code: 'too-little-time', before: 'sending' },
  'not written: too little time was left': { code: 'too-little-time', before: 'writing' },
  'too little time was left': { code: 'too-little-time', before: 'posting' },
  'as much was sent there as may be': { code: 'limit-reached' },
  'the card of the channel is not posted yet': { code: 'board-not-posted' },
  'the app was taken away from the channel': { code: 'board-app-gone' },
  'the app was taken out of the channel: add it there, then send it again.': { code: 'channel-app-gone' },
  'nobody has written to the bot yet': { code: 'nobody-wrote' },
  'nobody else chats in local mode': { code: 'only-one-person' },
  'not written: another process has it': { code: 'other-process' },
  'the app was installed for them just now': { code: 'just-installed' },
  'nobody in the directory has this address: correct it on the deal': { code: 'nobody-has-address' },
};

const PATTERNS: readonly (readonly [RegExp, (...parts: string[]) => Coded])[] = [
  [
    /^(.+) when they could be reached$/s,
    (why = '') => ({ code: 'found-later', why: nested(why), when: 'reached' }),
  ],
  [
    /^(.+) when it was to be sent again$/s,
    (why = '') => ({ code: 'found-later', why: nested(why), when: 'sent-again' }),
  ],
  [
    /^tried (\d{1,9}) times\. Last: (.+)$/s,
    (attempts, last = '') => ({ code: 'tried-in-vain', attempts: Number(attempts), last: nested(last) }),
  ],
  [
    // The hint after the colon follows from the two.
    /^Teams answered (\d{3})(?: ([A-Za-z0-9_.-]+))?(?:: [^\n]*)?$/,
    (status, error = '') => ({
      code: 'teams-answered',
      status: Number(status),
      error: error === '' ? null : error,
    }),
  ],
  [/^no answer within (\d{1,9}) ms$/, (ms) => ({ code: 'no-answer-within', ms: Number(ms) })],
  [/^could not be prepared: (.+)$/s, (error = '') => ({ code: 'not-prepared', error })],
  [/^as a draft in the Outlook of (.+)$/s, (owner = '') => ({ code: 'outlook-draft', owner })],
  [/^as a letter in the outbox of (.+)$/s, (owner = '') => ({ code: 'outbox-letter', owner })],
  [
    /^arrived as (.+)$/s,
    (id = '') => ({ code: 'arrived', activityId: id === 'a message without an id' ? null : id }),
  ],
  [/^did not arrive: (.+)$/s, (why = '') => ({ code: 'not-arrived', why: nested(why) })],
];
