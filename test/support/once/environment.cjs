const { TestEnvironment } = require('jest-environment-node');
const cardWindow = require('./card-window.cjs');
const LIBRARIES = require('./libraries.cjs');

/**
 * A worker that has nothing left to do still takes its whole memory apart before it is gone, near a gigabyte after
 * the whole suite; on a busy machine that is longer than the half second after which Jest says that it "failed to exit
 * gracefully". A worker that something keeps from ending does not get here, and is still reported.
 */
if (process.send) process.once('exit', () => process.kill(process.pid, 'SIGKILL'));

/** Hands the libraries that are loaded once, and the window cards are drawn in, to the test files. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    const loaded = { cardWindow };
    for (const name of LIBRARIES) Object.defineProperty(loaded, name, { get: () => require(name) });
    this.global.loadedOnce = loaded;
  }
};
