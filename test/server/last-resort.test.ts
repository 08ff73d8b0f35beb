import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from '@jest/globals';
import { LastResort } from '../../server/last-resort.ts';
import { collectingLog, type LogEntry } from '../support/bot/bot-services.ts';

class FakeProcess extends EventEmitter {
  readonly exits: number[] = [];
  exit(status: number): void {
    this.exits.push(status);
  }
}

let guarded: FakeProcess;
let log: LogEntry[];
let time: number;
let lastResort: LastResort;

beforeEach(() => {
  guarded = new FakeProcess();
  log = [];
  time = 0;
  lastResort = new LastResort(guarded, collectingLog(log), () => time);
});

it.each([
  ['uncaughtException', 'an error was caught by nobody'],
  ['unhandledRejection', 'a rejection was handled by nobody'],
])('what is %s is logged, and the process serves on', (event, message) => {
  lastResort.serving();
  const error = new Error('of nobody');
  guarded.emit(event, error);
  expect(log).toEqual([{ level: 'error', fields: { err: error }, message }]);
  expect(guarded.exits).toEqual([]);
});

it('before it serves, the process ends', () => {
  guarded.emit('uncaughtException', new Error('of the start'));
  expect(guarded.exits).toEqual([1]);
  expect(log).toMatchObject([{ message: expect.stringContaining('the process ends') }]);
});

it('errors that come without end end it, those that come now and then do not', () => {
  lastResort.serving();
  for (let times = 0; times < 500; times++) {
    guarded.emit('unhandledRejection', new Error('now and then'));
    time += 150;
  }
  expect(guarded.exits).toEqual([]);
  for (let times = 0; times < 100; times++) guarded.emit('unhandledRejection', new Error('again'));
  expect(guarded.exits[0]).toBe(1);
});

it('errors from before the time went back do not count', () => {
  lastResort.serving();
  time = 6 * 3_600_000;
  for (let times = 0; times < 60; times++) guarded.emit('unhandledRejection', new Error('before'));
  time = 0;
  for (let times = 0; times < 60; times++) guarded.emit('unhandledRejection', new Error('after'));
  expect(guarded.exits).toEqual([]);
});

it('a log that fails ends it', () => {
  const broken = new FakeProcess();
  const error = () => {
    throw new Error('the log is gone');
  };
  new LastResort(broken, { error }, () => 0).serving();
  broken.emit('uncaughtException', new Error('of nobody'));
  expect(broken.exits).toEqual([1]);
});
