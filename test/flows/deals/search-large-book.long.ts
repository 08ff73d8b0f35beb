import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { fillLargeBook, searchTimes } from '../../../bench/search.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

const DEALS = 200_000;

/** The aim is 300 ms; a machine that does other things meanwhile takes longer. */
const LIMIT_MS = 900;

describe('a search as it is typed, in a book of 200,000 deals', () => {
  onEachDatabase((database) => {
    it('answers an admin, and somebody with 80 deals, within its time', async () => {
      const { db } = await database.store();
      await fillLargeBook(db, DEALS);
      // PostgreSQL does so by itself, within a minute of such an import.
      if (database.name === 'PostgreSQL') await sql`analyze`.execute(db);
      const times = await searchTimes(db, 3);
      for (const { who, typed, ms, found } of times)
        console.info(`${database.name}, ${who}, "${typed}": ${ms.toFixed(0)} ms, ${found} deals`);
      expect(times.filter(({ ms }) => ms > LIMIT_MS)).toEqual([]);
      const of = (who: string, typed: string) =>
        times.find((time) => time.who === who && time.typed === typed)?.found;
      expect([of('an admin', 'conto'), of('somebody', ''), of('an admin', 'zebra')]).toEqual([50, 48, 0]);
      expect(of('somebody', 'EA-2026-00')).toBeGreaterThan(0);
    }, 900_000);
  });
});
