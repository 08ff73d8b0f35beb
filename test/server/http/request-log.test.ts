import { describe, expect, it } from '@jest/globals';
import { RequestLog } from '../../../src/http/request-log.ts';
import { collectingLog, type LogEntry } from '../../support/bot/bot-services.ts';
import { useSignedBots } from '../../support/bot/signed-bot.ts';

const start = useSignedBots();

describe('refusals in the log', () => {
  it('stand there once of each kind, and after a minute by number', () => {
    const log: LogEntry[] = [];
    let time = 0;
    const requests = new RequestLog(collectingLog(log), () => time);
    for (let n = 0; n < 1000; n += 1) requests.refused(401, 'There is no token.');
    requests.refused(400, 'The body is not JSON.');
    expect(log.map(({ level, message }) => [level, message])).toEqual([
      ['info', 'a request was refused'],
      ['info', 'a request was refused'],
    ]);
    time = 59_999;
    requests.refused(401, 'There is no token.');
    expect(log).toHaveLength(2);
    time = 60_000;
    requests.refused(401, 'There is no token.');
    expect(log.slice(2)).toMatchObject([
      {
        message: 'more requests were refused',
        fields: { refused: [{ status: 401, reason: 'There is no token.', times: 1000 }] },
      },
      { message: 'a request was refused', fields: { status: 401, reason: 'There is no token.' } },
    ]);
  });

  it('have no more kinds than are useful, and no long reasons', () => {
    const log: LogEntry[] = [];
    let time = 0;
    const requests = new RequestLog(collectingLog(log), () => time);
    for (let n = 0; n < 10_000; n += 1) requests.refused(400, `${'x'.repeat(5000)} ${n}`);
    for (let n = 0; n < 10_000; n += 1) requests.refused(400, `reason ${n}`);
    expect(log.length).toBeLessThanOrEqual(33);
    time = 60_000;
    requests.tell();
    requests.tell();
    expect(JSON.stringify(log).length).toBeLessThan(20_000);
    expect(log.filter(({ message }) => message === 'more requests were refused')).toHaveLength(1);
  });

  it('do not grow with the number of requests of a stranger', async () => {
    const bot = await start();
    for (let n = 0; n < 20; n += 1)
      await Promise.all(Array.from({ length: 20 }, () => bot.post('{}', `x.y.z${n}`)));
    expect(bot.log.filter(({ message }) => /refused/.test(message)).length).toBeLessThanOrEqual(2);
  });
});
