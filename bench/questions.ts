/** How long a sentence in somebody's own words takes in a large book, from the text to what is answered. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Kysely } from 'kysely';
import { AuditLog } from '../src/flows/audit/audit-log.ts';
import { answerQuestion } from '../src/flows/questions/answer-question.ts';
import { openStore } from '../src/store/open.ts';
import type { Schema } from '../src/store/schema/index.ts';
import { quantile } from './quantile.ts';
import { fillLargeBook, LOG, viewersOf } from './search.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');

/** Sentences: of one deal by its id, its customer, a contact's address; of many; of the rules; of a namesake; of nothing. */
const SAID: readonly string[] = [
  'how is ea 2026 3 doing',
  'is contoso97 group ready for friday',
  'whats up with rare fabrikam',
  'contact0@customer17.example wants to know if she is done',
  'whats missing at litware',
  'may a shared mailbox be the notices contact',
  'how long does a customer have for a cocp',
  'contoso8 has no tenant, what do i tell them',
  'customer says the deal is stuck on hold, how do i escalate',
  'who won the match yesterday',
  'northwnd99 closing soon?',
  'deals of pdm7',
];

/** The time of one sentence. */
export interface QuestionTime {
  readonly who: string;
  readonly said: string;
  readonly kind: string;
  /** Of several rounds, in milliseconds; the first, which prepares statements, is left out. */
  readonly p95: number;
}

async function questionTimes(db: Kysely<Schema>, rounds: number): Promise<readonly QuestionTime[]> {
  const now = () => NOW;
  const context = { db, now, audit: new AuditLog(db, LOG, now) };
  const times: QuestionTime[] = [];
  for (const isAdmin of [true, false])
    for (const said of SAID) {
      const took: number[] = [];
      let kind = '';
      for (let round = 0; round <= rounds; round += 1) {
        const from = performance.now();
        const answer = await answerQuestion(context, async () => viewersOf(isAdmin), said);
        kind = answer.kind;
        if (round > 0) took.push(performance.now() - from);
      }
      times.push({ who: isAdmin ? 'an admin' : 'somebody', said, kind, p95: quantile(took, 0.95) });
    }
  return times;
}

/** On SQLite, in a temporary folder, in a book of so many deals. */
export async function questionCost(deals: number, rounds = 10): Promise<readonly QuestionTime[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-bench-questions-'));
  try {
    const store = await openStore({ databaseUrl: null, dataDir: folder }, () => {});
    try {
      await fillLargeBook(store.db, deals, 625);
      return await questionTimes(store.db, rounds);
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
