const { TestEnvironment } = require('jest-environment-node');
const cardWindow = require('./card-window.cjs');
const LIBRARIES = require('./libraries.cjs');

/** The message with which Jest tells a worker to end (`CHILD_MESSAGE_END` of jest-worker). */
const END = 2;

/** What a worker has in hand when no test left anything behind: its pipes to Jest. */
const OWN = new Set(['PipeWrap', 'TTYWrap', 'Immediate', 'CloseReq', 'FSReqCallback', 'FSReqPromise']);

/**
 * A worker that has nothing left to do still collects garbage and takes its whole memory apart before it is gone, near a
 * gigabyte after the whole suite; on a busy machine that is longer than the half second after which Jest says that it
 * "failed to exit gracefully". A worker that a test left something in (a timer, a socket, a server) does not end here, and
 * is still reported.
 */
if (process.send) {
  const end = () => process.kill(process.pid, 'SIGKILL');
  const onMessage = ([type]) => {
    if (type !== END) return;
    process.off('message', onMessage);
    setImmediate(() => {
      if (process.getActiveResourcesInfo().every((one) => OWN.has(one))) end();
    });
  };
  process.on('message', onMessage);
  process.once('exit', end);
}

const METHODS = ['debug', 'log', 'info', 'warn', 'error'];
const ownConsole = { ...console };

/**
 * Hands the libraries that are loaded once, and the window cards are drawn in, to the test files. What these libraries
 * print, they print on the console of the test file, where it can be caught and is reported.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const method of METHODS) console[method] = (...printed) => this.global.console[method](...printed);
    const loaded = { cardWindow };
    for (const name of LIBRARIES) Object.defineProperty(loaded, name, { get: () => require(name) });
    this.global.loadedOnce = loaded;
  }

  async teardown() {
    Object.assign(console, ownConsole);
    await super.teardown();
  }
};
