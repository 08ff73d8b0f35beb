import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LimitsSchema, SendLimits, TEAMS_LIMITS } from '../../../src/alerts/deliver/rate-limits.ts';
import { readAnswer, readSilence } from '../../../src/alerts/deliver/send-outcome.ts';
import { outcomeInWords } from '../../support/alerts/alerting.ts';

const NOW = Date.parse('2026-05-11T08:30:00Z');

/** The greatest number of messages in any window of so many milliseconds. */
function densest(times: readonly number[], ms: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  let most = 0;
  let first = 0;
  for (const [last, time] of sorted.entries()) {
    while ((sorted[first] ?? 0) <= time - ms) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

describe('the limits', () => {
  it('are those of Teams', () => expect(LimitsSchema.parse(TEAMS_LIMITS)).toEqual(TEAMS_LIMITS));

  it('hold in every window, however long answers take, and let everything out in the end', () => {
    const sends = fc.array(
      fc.record({
        to: fc.constantFrom('a', 'a', 'b', 'c'),
        pauseMs: fc.integer({ min: 0, max: 300 }),
        /** When Teams counts it, and when we hear of that. */
        countedMs: fc.integer({ min: 0, max: 400 }),
        answeredMs: fc.integer({ min: 0, max: 400 }),
      }),
      { minLength: 50, maxLength: 250 },
    );
    fc.assert(
      fc.property(sends, (all) => {
        const limits = new SendLimits({ ...TEAMS_LIMITS, tenant: [{ messages: 10, ms: 1000 }] });
        const counted: { to: string; at: number }[] = [];
        const open: { at: number; done: (now: number) => void }[] = [];
        let now = NOW;
        for (const { to, pauseMs, countedMs, answeredMs } of all) {
          now += pauseMs;
          for (;;) {
            for (const one of open.splice(0)) one.at <= now ? one.done(one.at) : open.push(one);
            const ticket = limits.take(to, now);
            if ('done' in ticket) {
              counted.push({ to, at: now + countedMs });
              open.push({ at: now + countedMs + answeredMs, done: ticket.done });
              break;
            }
            expect(ticket.afterMs).toBeGreaterThan(0);
            now += ticket.afterMs;
          }
          open.sort((one, other) => one.at - other.at);
        }
        const of = (to: string) => counted.filter((one) => one.to === to).map(({ at }) => at);
        for (const { messages, ms } of TEAMS_LIMITS.conversation)
          for (const to of ['a', 'b', 'c']) expect(densest(of(to), ms)).toBeLessThanOrEqual(messages);
        expect(
          densest(
            counted.map(({ at }) => at),
            1000,
          ),
        ).toBeLessThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });

  it('are not kept for conversations that are quiet', () => {
    const limits = new SendLimits();
    const ticket = limits.take('a', NOW);
    if ('done' in ticket) {
      ticket.done(NOW);
      ticket.done(NOW);
    }
    expect(limits.room(NOW)).toBe(49);
    limits.forget(NOW + 3_600_001);
    expect(limits.room(NOW + 3_600_001)).toBe(50);
  });

  it('count what another process has sent', () => {
    const limits = new SendLimits();
    limits.knowOf(
      'a',
      Array.from({ length: 7 }, () => NOW - 500),
    );
    expect(limits.take('a', NOW)).toMatchObject({ whose: 'conversation' });
    expect(limits.take('b', NOW)).toHaveProperty('done');
  });
});

describe('an answer of Teams', () => {
  const retrying = { now: NOW, attempts: 1, random: 0 };

  it.each([
    [200, { kind: 'sent', activityId: 'x' }],
    [201, { kind: 'sent', activityId: 'x' }],
    [202, { kind: 'sent', activityId: 'x' }],
    [400, { kind: 'park' }],
    [401, { kind: 'wait', afterMs: 60_000, reason: expect.stringContaining('MicrosoftAppId') }],
    [403, { kind: 'park', reason: expect.stringContaining('installed') }],
    [404, { kind: 'park', reason: expect.stringContaining('installed again') }],
    [408, { kind: 'unknown' }],
    [412, { kind: 'wait' }],
    [413, { kind: 'park', reason: expect.stringContaining('too large') }],
    [429, { kind: 'wait' }],
    [500, { kind: 'unknown' }],
    [501, { kind: 'unknown' }],
    [502, { kind: 'wait' }],
    [503, { kind: 'wait' }],
    [504, { kind: 'wait' }],
    [302, { kind: 'park' }],
  ])('%i', (status, delivered) => {
    expect(outcomeInWords(readAnswer({ status, activityId: 'x' }, retrying))).toMatchObject(delivered);
  });

  it.each([
    ['ForbiddenOperationException', /not installed/],
    ['BotNotInConversationRoster', /taken out/],
    ['ConversationBlockedByUser', /unblock/],
    ['BotDisabledByAdmin', /admin center/],
    ['InvalidBotApiHost', /WSA_CLOUD/],
    ['NotEnoughPermissions', /permission/],
    ['MessageWritesBlocked', /nobody may write/],
    ['SomethingNew', /Check that the app is installed/],
  ])('403 %s says what to do', (code, words) => {
    const delivered = outcomeInWords(readAnswer({ status: 403, code }, retrying));
    expect(delivered).toEqual({ kind: 'park', reason: expect.stringMatching(words) });
  });

  it.each([
    [null, 1, 0, 500],
    [null, 1, 0.999, 1000],
    [null, 2, 0, 1000],
    [null, 5, 0, 8000],
    [null, 50, 0, 150_000],
    ['7', 1, 0, 7500],
    ['0', 1, 0, 500],
    ['-3', 1, 0, 500],
    ['soon', 1, 0, 500],
    ['Mon, 11 May 2026 08:30:10 GMT', 1, 0, 10_500],
    ['Mon, 11 May 2026 08:00:00 GMT', 1, 0, 500],
    ['Mon, 11 May 2099 08:00:00 GMT', 1, 0, 3_600_500],
  ])(
    'with Retry-After %s, tried %i times, at random %d waits %i ms',
    (retryAfter, attempts, random, afterMs) => {
      const delivered = readAnswer({ status: 429, retryAfter }, { now: NOW, attempts, random });
      expect(outcomeInWords(delivered)).toEqual({
        kind: 'wait',
        afterMs,
        reason: 'Teams refused: too many requests',
      });
    },
  );

  it('that never came is in doubt only when the message can have reached it', () => {
    expect(readSilence('no', 'ECONNREFUSED', retrying)).toMatchObject({ kind: 'wait', afterMs: 500 });
    expect(outcomeInWords(readSilence('maybe', 'timed out', retrying))).toEqual({
      kind: 'unknown',
      reason: 'timed out',
    });
  });
});
