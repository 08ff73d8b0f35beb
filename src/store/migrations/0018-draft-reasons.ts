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

/** What was said of a missing field. */
const WHY: Readonly<Record<string, string>> = {
  'it is not stated': 'not-stated',
  'it is not a mailbox address': 'no-mailbox-address',
  'the subject names it': 'named-in-subject',
  'the template needs it': 'needed-by-template',
  'it refers to the first letter': 'no-first-letter',
  'the letter is signed with the name': 'no-name-to-sign',
};
const NO_ADDRESS = /^no (customer|partner) contact address in the book$/;
const NO_MAILBOX = /^([a-z]+(?:_[a-z]+)*): it is not a mailbox address: (.*)$/;
const FIELD = /^([a-z]+(?:_[a-z]+)*): (.+)$/;

interface MissingField {
  readonly field: string;
  readonly why: string;
  readonly said?: string;
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

/** The missing fields that a sentence names; null where it is none of these. */
function missingIn(detail: string): readonly MissingField[] | null {
  const fields = detail.split('; ').map(missingField);
  return fields.every((field) => field !== null) ? fields : null;
}

function missingField(part: string): MissingField | null {
  const [, who] = part.match(NO_ADDRESS) ?? [];
  if (who) return { field: `${who}_contact_email`, why: 'not-stated' };
  const [, misspelt, said] = part.match(NO_MAILBOX) ?? [];
  if (misspelt && said !== undefined) return { field: misspelt, why: 'no-mailbox-address', said };
  const [, field = '', words = ''] = part.match(FIELD) ?? [];
  const why = Object.hasOwn(WHY, words) ? WHY[words] : undefined;
  // Of a contact's address this was said in the words above.
  const isSaidOtherwise = why === 'not-stated' && /^(customer|partner)_contact_email$/.test(field);
  return why === undefined || isSaidOtherwise ? null : { field, why };
}
