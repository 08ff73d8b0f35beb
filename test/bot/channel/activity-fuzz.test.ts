import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type SignedBot, useSignedBots } from '../../support/bot/signed-bot.ts';
import {
  executed,
  installed,
  type LooseActivity,
  message,
  submitted,
  type Where,
} from '../../support/teams/activities.ts';

const start = useSignedBots();
let bot: SignedBot;
let token: string;
beforeAll(async () => {
  bot = await start({ withSample: true });
  token = await bot.issuer.sign(bot.claims());
});

/** Activities of every kind that a handler reads, by their kind. */
function activities(id: string): readonly LooseActivity[] {
  const where: Where = { serviceUrl: bot.connector.url, conversation: 'personal', from: '29:alex', id };
  const channel: Where = { ...where, conversation: 'channel' };
  const [update = {}, install = {}] = installed(where);
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'book.csv',
    content: { downloadUrl: 'https://contoso.sharepoint.com/book.csv', uniqueId: 'x', fileType: 'csv' },
  };
  const consent = {
    action: 'accept',
    context: { offer: 'export' },
    uploadInfo: { uploadUrl: 'x', name: 'y' },
  };
  return [
    bot.message('check contoso', { id, attachments: [{ contentType: 'text/html', content: '<p>x</p>' }] }),
    bot.message('', { id, attachments: [file] }),
    message('check contoso', channel),
    message('why was I not told of contoso?', where),
    executed('deal.show', { dealId: 'EA-2026-0042', from: 0, own: 1, seen: 'x' }, where),
    executed('deal.show', { dealId: 'EA-2026-0042', from: 0, own: 1, seen: 'x' }, channel),
    submitted({ verb: 'deal.show', dealId: 'EA-2026-0042' }, where),
    { ...executed('x', {}, where), name: 'fileConsent/invoke', value: consent },
    {
      ...executed('x', {}, where),
      name: 'application/search',
      value: { dataset: 'deals', queryText: 'con', queryOptions: { skip: 0, top: 15 } },
    },
    { ...executed('x', {}, where), name: 'signin/verifyState', value: { state: '123456' } },
    { ...executed('x', {}, where), name: 'signin/tokenExchange', value: { id: 'x', token: 'y' } },
    { ...update, membersRemoved: [{ id: '29:gone' }] },
    install,
    { ...install, action: 'remove' },
  ];
}

/** A value that a field may be given: of another type, of no use, or of another world. */
const strange = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    '.',
    '..',
    '__proto__',
    'constructor',
    ';messageid=1',
  ),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '\u202e',
    '%2e%2e',
    'a/b',
    '//evil.example',
    'yesterday',
    '9999-99-99T00:00:00Z',
  ),
  fc.constantFrom(
    [],
    [null],
    [[]],
    [{}],
    {},
    { id: null },
    { id: 7 },
    { verb: 7 },
    { toString: 'x' },
    { length: -1 },
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constant('x'.repeat(2100)),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Every path to a value within a value: `from`, `from.id`, `entities.0.mentioned`, ... */
function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])]);
}

/** The fields that handlers read and not every activity has. */
const OTHERS = [
  'locale',
  'timestamp',
  'replyToId',
  'deliveryMode',
  'channelData.team',
  'channelData.team.id',
  'channelData.channel.type',
]
  .concat(
    'conversation.name',
    'entities',
    'attachments',
    'membersAdded',
    'membersRemoved',
    'value',
    'value.action',
    'action',
    'name',
    'text',
  )
  .map((path) => path.split('.'));

/** A copy in which the value at a path is another; `undefined` leaves it out. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const inner = (value as Record<string, unknown> | null)?.[key];
  if (Array.isArray(value))
    return value.map((one, n) => (String(n) === key ? changedAt(one, rest, put) : one));
  return { ...(typeof value === 'object' ? value : {}), [key]: changedAt(inner, rest, put) };
}

it('takes or refuses whatever a signed activity has in its fields, and fails no turn', async () => {
  let ids = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 3 }),
      async (which, changes) => {
        ids += 1;
        const all = activities(`fuzz-${ids}`);
        let body: unknown = all[which % all.length];
        const changed: string[] = [];
        for (const [at, put] of changes) {
          const paths = [...pathsIn(body), ...OTHERS];
          const path = paths[at % paths.length] ?? [];
          changed.push(path.join('.'));
          body = changedAt(body, path, put);
        }
        const before = bot.log.length;
        const { status } = await bot.post(body, token);
        const failures = bot.log
          .slice(before)
          .filter(({ level, message }) => level === 'error' || message === 'a turn failed')
          .map(({ message, fields }) => `${message}: ${String((fields.err as Error | undefined)?.stack)}`);
        expect({ changed, failures, tooHigh: status >= 500 && status }).toEqual({
          changed,
          failures: [],
          tooHigh: false,
        });
      },
    ),
    { numRuns: 250 },
  );
});

it('answers the next good message', async () => {
  const before = bot.connector.sent.length;
  expect((await bot.post(bot.message(), token)).status).toBe(200);
  expect(bot.connector.sent).toHaveLength(before + 1);
});
