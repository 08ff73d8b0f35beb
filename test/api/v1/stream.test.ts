import { EventEmitter, once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Response } from 'express';
import { sendStream } from '../../../api/v1/requests/stream.ts';
import type { StreamReply } from '../../../api/v1/route.ts';
import { eventually } from '../../support/eventually.ts';

const MINUTE = 60_000;
type Push = Parameters<StreamReply['stream']>[0];

/** An answer that is written nowhere. */
class FakeResponse extends EventEmitter {
  isEnded = false;
  isDestroyed = false;
  writableNeedDrain = false;
  readonly writableLength = 0;
  status() {
    return this;
  }
  set() {
    return this;
  }
  flushHeaders() {}
  write() {
    return true;
  }
  end() {
    this.isEnded = true;
  }
  destroy() {
    this.isDestroyed = true;
  }
}

describe('a stream', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  function begin(isStillRight: () => Promise<boolean>, afterMs = 30 * 60 * MINUTE) {
    const response = new FakeResponse();
    let closed = 0;
    const close = () => {
      closed += 1;
    };
    const end = { afterMs, stopping: new AbortController().signal, isStillRight };
    let push: Push = () => {};
    const stream = (given: Push) => {
      push = given;
      return { close };
    };
    sendStream(response as unknown as Response, { stream }, end);
    return { response, closedTimes: () => closed, push: () => push('deal', {}) };
  }

  it.each([
    { what: 'its token', afterMs: 10 * MINUTE, lasts: 10 * MINUTE },
    { what: 'an hour, whatever its token says', afterMs: 30 * 60 * MINUTE, lasts: 60 * MINUTE },
  ])('ends with $what', async ({ afterMs, lasts }) => {
    const { response, closedTimes } = begin(async () => true, afterMs);
    await jest.advanceTimersByTimeAsync(lasts - 1);
    expect(response.isEnded).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect([response.isEnded, closedTimes()]).toEqual([true, 1]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    { what: 'are others', after: async () => false },
    {
      what: 'can not be told',
      after: async () => {
        throw new Error('no database');
      },
    },
  ])('ends within a minute where the rights of its reader $what', async ({ after }) => {
    let rights = async () => true;
    const { response, closedTimes } = begin(() => rights());
    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    expect(response.isEnded).toBe(false);
    rights = after;
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect([response.isEnded, closedTimes()]).toEqual([true, 1]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('goes on where its reader is late, and is cut where they do not read', async () => {
    const { response, closedTimes, push } = begin(async () => true);
    response.writableNeedDrain = true;
    push();
    await jest.advanceTimersByTimeAsync(9_000);
    response.writableNeedDrain = false;
    response.emit('drain');
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(response.isDestroyed).toBe(false);
    response.writableNeedDrain = true;
    push();
    await jest.advanceTimersByTimeAsync(9_000);
    push();
    expect(response.isDestroyed).toBe(false);
    await jest.advanceTimersByTimeAsync(1_000);
    expect([response.isDestroyed, closedTimes()]).toEqual([true, 1]);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('a stream over a connection', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  /** A stream, its reader, who may not read, and what it is written with. */
  async function connected() {
    let push: Push = () => {};
    let isClosed = false;
    const stopping = new AbortController();
    const stream = (given: Push) => {
      push = given;
      return {
        close: () => {
          isClosed = true;
        },
      };
    };
    const server = createServer((_request, response) => {
      const end = { afterMs: MINUTE, stopping: stopping.signal, isStillRight: async () => true };
      // What of Express is used of an answer.
      const express = Object.assign(response, { status: () => express, set: () => express });
      sendStream(express as unknown as Response, { stream }, end);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const request = get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
    request.on('error', () => {});
    stops.push(() => {
      stopping.abort();
      request.destroy();
      server.closeAllConnections();
      server.close();
    });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    answer.on('error', () => {});
    return { answer, push: (data: unknown) => push('deal', data), isClosed: () => isClosed };
  }

  it('tells a reader of thousands of changes at once', async () => {
    const { answer, push, isClosed } = await connected();
    let read = '';
    answer.on('data', (part) => {
      read += String(part);
    });
    for (let at = 0; at < 3000; at += 1) push({ dealId: `D-${at}`, action: 'import' });
    await eventually(() => expect(read.match(/^event: deal$/gm)).toHaveLength(3000));
    expect(isClosed()).toBe(false);
  });

  it('is cut where nobody reads, before much has gathered', async () => {
    const { answer, push, isClosed } = await connected();
    answer.pause();
    let pushes = 0;
    while (!isClosed() && pushes < 1000) {
      push('x'.repeat(100_000));
      pushes += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(isClosed()).toBe(true);
    expect(pushes).toBeLessThan(1000);
  });
});
