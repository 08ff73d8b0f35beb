import { type Kysely, sql } from 'kysely';

/**
 * Why a draft came to be as it is, as a code and the parameters of its words. `detail` holds the code; in the deals of a
 * batch the sentences that were stored become codes. The trail of drafts is append-only: its rows stay as they are, and
 * what of them is no code is read as said earlier.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('draft_events').addColumn('detail_params', 'text').execute();
  await db.schema.alterTable('draft_batch_deals').addColumn('detail_params', 'text').execute();
  const { rows } = await sql<{ outcome: string | null; detail: string }>`
    select distinct outcome, detail from draft_batch_deals where detail is not null
  `.execute(db);
  for (const { outcome, detail } of rows) {
    const [code, params] = codeOf(outcome, detail);
    // Never null here, so that what is a code by now is not taken for a sentence that reads the same.
    const json = JSON.stringify(params);
    await sql`
      update draft_batch_deals set detail = ${code}, detail_params = ${json}
      where detail = ${detail} and outcome ${outcome === null ? sql`is null` : sql`= ${outcome}`}
        and detail_params is null
    `.execute(db);
  }
}

type Coded = readonly [code: string, params: Readonly<Record<string, unknown>>];

/** A sentence, and what its code takes of the pattern. */
type Pattern = readonly [RegExp, string, ((found: RegExpMatchArray) => Record<string, unknown>)?];

const SENTENCES: readonly Pattern[] = [
  [/^you have edited it$/, 'edited'],
  [/^was (sent|replied|deleted) already$/, 'over', ([, state]) => ({ state })],
  [/^is not there any more, or not yours$/, 'not-there'],
  [/^there is nothing to ask for$/, 'nothing-to-ask'],
  [/^the recipient has changed$/, 'recipient-changed'],
  [
    /^Outlook is busy\. Try again in ([1-9]\d{0,8}) seconds\.$/,
    'outlook-busy',
    ([, seconds]) => ({ seconds: Number(seconds) }),
  ],
  [/^Sign in, then try again\.$/, 'signed-out'],
  [
    /^An administrator has to grant the permission (\S+) \(delegated\) to this app\.$/,
    'permission-missing',
    ([, permission]) => ({ permission }),
  ],
  [
    /^No Outlook mailbox was found for you\. Ask an administrator whether yours is in Exchange Online\.$/,
    'no-mailbox',
  ],
  [
    /^Outlook did not answer\. Try again: a draft that was made all the same is found then\.$/,
    'outlook-silent',
  ],
  [/^Outlook failed\. Try again: a draft that was made all the same is found then\.$/, 'outlook-failed'],
  [/^Outlook refused the draft\. Check the recipients\.$/, 'outlook-refused'],
];
const WRITTEN = new Set(['created', 'found', 'updated', 'unchanged']);

/** The words of one missing field. A reason that holds a semicolon can not be told from two fields. */
const MISSING: readonly (readonly [RegExp, (found: RegExpMatchArray) => MissingField])[] = [
  [/^no (customer|partner) contact address in the book$/, ([, who]) => missing(`${who}_contact_email`, null)],
  [/^([a-z]+(?:_[a-z]+)*): it is not stated$/, ([, field]) => missing(String(field), null)],
  [/^([a-z]+(?:_[a-z]+)*): ([^;\n]+)$/, ([, field, why]) => missing(String(field), String(why))],
];

interface MissingField {
  readonly field: string;
  readonly why: string | null;
}

function missing(field: string, why: string | null): MissingField {
  return { field, why };
}

/** The code for a sentence of a batch's deal; one that is not known is kept word for word. */
function codeOf(outcome: string | null, detail: string): Coded {
  if (outcome === 'drafted') return WRITTEN.has(detail) ? [detail, {}] : ['filed', { name: detail }];
  for (const [pattern, code, params] of SENTENCES) {
    const found = detail.match(pattern);
    if (found) return [code, params?.(found) ?? {}];
  }
  const fields = outcome === 'skipped' ? missingIn(detail) : null;
  return fields ? ['missing', { fields }] : ['said-earlier', { text: detail }];
}

function missingIn(detail: string): readonly MissingField[] | null {
  const fields = detail.split('; ').map((part) => {
    for (const [pattern, read] of MISSING) {
      const found = part.match(pattern);
      if (found) return read(found);
    }
    return null;
  });
  return fields.every((field) => field !== null) ? fields : null;
}
