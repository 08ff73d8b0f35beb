import { describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { readReason } from '../../../src/domain/alerts/reason.ts';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { insertDealsBeforeNames } from '../../support/databases/deals-before-names.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';
import { deal } from '../../support/deals.ts';

const AT = '2026-06-10T08:00:00.000Z';
const STEP = '0017-alert-reasons';
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < STEP));

/** A database as it was when reasons were sentences. */
async function openBefore({ databaseUrl, dataDir }: StoreSettings): Promise<Kysely<Schema>> {
  const db = openUnmigrated({ databaseUrl, dataDir });
  await migrate(db, databaseUrl === null ? SQLITE : POSTGRES, BEFORE);
  return db;
}

const inner = (code: string) => JSON.stringify({ code });

/** Sentences as they were stored, and what they are now. */
const SENTENCES: readonly (readonly [string, object])[] = [
  ['no longer so', { code: 'no-longer-so' }],
  ['is no longer told of this deal', { code: 'not-a-reader' }],
  ['somebody else is told of this deal', { code: 'other-reader' }],
  ['said together with a newer one', { code: 'newer-alert' }],
  ['the deal is gone', { code: 'deal-gone' }],
  ['the channel does not hear of it any more', { code: 'channel-not-subscribed' }],
  ['whom they stand in for is no longer told of it', { code: 'replaced-not-a-reader' }],
  ['was answered', { code: 'answered' }],
  ['is no longer the backup', { code: 'not-the-backup' }],
  ['is not wanted any more, by their settings', { code: 'unwanted' }],
  ['their settings leave it out', { code: 'unwanted' }],
  ['muted', { code: 'muted', at: null, by: null }],
  ['handed over', { code: 'handed-over', to: null, at: null }],
  [
    'muted when it was to be sent again',
    { code: 'found-later', why: '{"code":"muted","at":null,"by":null}', when: 'sent-again' },
  ],
  [
    'no longer so when they could be reached',
    { code: 'found-later', why: inner('no-longer-so'), when: 'reached' },
  ],
  ['Teams answered 429', { code: 'teams-answered', status: 429, error: null }],
  [
    'Teams answered 403 ConversationBlockedByUser: they have blocked the bot. They have to unblock it in Teams.',
    { code: 'teams-answered', status: 403, error: 'ConversationBlockedByUser' },
  ],
  [
    'Teams answered 404: the conversation is gone. The app has to be installed again for them.',
    { code: 'teams-answered', status: 404, error: null },
  ],
  [
    'tried 40 times. Last: Teams answered 503',
    {
      code: 'tried-in-vain',
      attempts: 40,
      last: JSON.stringify({ code: 'teams-answered', status: 503, error: null }),
    },
  ],
  ['no answer within 40000 ms', { code: 'no-answer-within', ms: 40_000 }],
  ['as a draft in the Outlook of ann@contoso.com', { code: 'outlook-draft', owner: 'ann@contoso.com' }],
  ['as a letter in the outbox of you', { code: 'outbox-letter', owner: 'you' }],
  ['nobody has written to the bot yet', { code: 'nobody-wrote' }],
  ['arrived as 1:77', { code: 'arrived', activityId: '1:77' }],
  ['arrived as a message without an id', { code: 'arrived', activityId: null }],
  [
    'did not arrive: Teams answered 429',
    {
      code: 'not-arrived',
      why: JSON.stringify({ code: 'teams-answered', status: 429, error: null }),
    },
  ],
  [
    'connect ECONNREFUSED; "quoted", Änderung',
    { code: 'said-earlier', text: 'connect ECONNREFUSED; "quoted", Änderung' },
  ],
  ['', { code: 'said-earlier', text: '' }],
  ['constructor', { code: 'said-earlier', text: 'constructor' }],
  ['__proto__', { code: 'said-earlier', text: '__proto__' }],
];

describe('reasons as codes', () => {
  onEachDatabase((database) => {
    it('keeps every reason that was there: as its code where that is known, else in its words', async () => {
      const settings = await database.settings();
      const db = await openBefore(settings);
      const [ref = 0] = [...(await insertDealsBeforeNames(db, [deal()], AT)).values()];
      // More than one piece of the migration, and rows of which there is nothing to say among them.
      const rows = Array.from({ length: 15 }, () => SENTENCES).flat();
      for (const [at, [text]] of rows.entries()) {
        const reason = at % 2 === 0 ? text : null;
        await sql`insert into alerts (alert_key, place_key, deal_ref, kind, risk, way, facts, state, reason, late_word,
            entered_at, due_at, attempts)
          values (${`k${at}`}, 'person:ann@contoso.com', ${ref}, 'at-risk', 'high', 'digest', '{}', 'cancelled',
            ${reason}, ${at % 3 === 0 ? text : null}, ${AT}, ${AT}, 0)`.execute(db);
      }
      await db.destroy();

      const { db: after } = await database.store(settings);
      const found = await after
        .selectFrom('alerts')
        .select(['reason', 'late_word', 'state', 'settled_at'])
        .orderBy('id')
        .execute();
      expect(found).toHaveLength(rows.length);
      for (const [at, row] of found.entries()) {
        const code = rows[at]?.[1];
        expect(row.reason === null ? null : JSON.parse(row.reason)).toEqual(at % 2 === 0 ? code : null);
        expect(row.late_word === null ? null : JSON.parse(row.late_word)).toEqual(at % 3 === 0 ? code : null);
        if (row.reason !== null) expect(readReason(row.reason)).toEqual(code);
        expect([row.state, row.settled_at]).toEqual(['cancelled', null]);
      }
    });

    it('does nothing where there are no alerts', async () => {
      const settings = await database.settings();
      await (await openBefore(settings)).destroy();
      const { db } = await database.store(settings);
      expect(await db.selectFrom('alerts').selectAll().execute()).toEqual([]);
    });
  });
});
