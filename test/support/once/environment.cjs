const { TestEnvironment } = require('jest-environment-node');
const builtIns = require('./built-ins.cjs');
const cardWindow = require('./card-window.cjs');
const LIBRARIES = require('./libraries.cjs');
const remember = require('./remember.cjs');

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

/** Where Jest's `expect` keeps its matchers. */
const EXPECT = Symbol.for('$$jest-matchers-object');

/** The environment that all test files of this worker run in, one after the other, and how it is made as new. */
let common = null;

/**
 * What the test files of a worker run in. It is the same for all of them, so that the modules of the product can be loaded
 * once (see `runtime.cjs`); what a test file does to its globals is undone after it. With `FRESH_MODULES=1`, and where Jest
 * looks at files again (`--watch`) or counts what runs (`--coverage`), each has its own; so has a file that begins with
 * `@fresh-modules`, for a package that keeps for the whole process what it once found.
 */
module.exports = class {
  constructor(config, context) {
    const { watch, watchAll, collectCoverage } = config.globalConfig;
    const isAsked = process.env.FRESH_MODULES || 'fresh-modules' in context.docblockPragmas;
    this.isShared = !(isAsked || watch || watchAll || collectCoverage);
    this.own = this.isShared ? null : new TestEnvironment(config, context);
    if (this.isShared) common ??= commonEnvironment(config, context);
    const { global, moduleMocker, fakeTimers, fakeTimersModern } = this.own ?? common.environment;
    Object.assign(this, { global, moduleMocker, fakeTimers, fakeTimersModern });
  }

  getVmContext() {
    return (this.own ?? common.environment).getVmContext();
  }

  exportConditions() {
    return (this.own ?? common.environment).exportConditions();
  }

  /**
   * Hands the libraries that are loaded once, and the window cards are drawn in, to the test files. What these libraries
   * print, they print on the console of the test file, where it can be caught and is reported.
   */
  async setup() {
    for (const method of METHODS) console[method] = (...printed) => this.global.console[method](...printed);
    const loaded = { cardWindow };
    for (const name of LIBRARIES) Object.defineProperty(loaded, name, { get: () => require(name) });
    this.global.loadedOnce = loaded;
  }

  async teardown() {
    Object.assign(console, ownConsole);
    if (this.own) await this.own.teardown();
    else common.restore();
  }
};

function commonEnvironment(config, context) {
  const environment = new TestEnvironment(config, context);
  const { global, fakeTimersModern, moduleMocker } = environment;
  // What a test leaves running is still to be told, by the console of its file, that it is late.
  const noted = [
    remember(global, new Set(['console', 'loadedOnce'])),
    remember(global.process),
    remember(global.process.env),
    ...builtIns(global).map((one) => remember(one)),
  ];
  return {
    environment,
    restore: () => {
      fakeTimersModern.useRealTimers();
      moduleMocker.restoreAllMocks();
      for (const restore of noted) restore();
      global.process.removeAllListeners();
      const { matchers, customEqualityTesters } = global[EXPECT];
      for (const name of Object.keys(matchers)) delete matchers[name];
      customEqualityTesters.length = 0;
    },
  };
}
