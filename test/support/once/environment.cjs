const { TestEnvironment } = require('jest-environment-node');
const cardWindow = require('./card-window.cjs');
const LIBRARIES = require('./libraries.cjs');

/** Hands the libraries that are loaded once, and the window cards are drawn in, to the test files. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    const loaded = { cardWindow };
    for (const name of LIBRARIES) Object.defineProperty(loaded, name, { get: () => require(name) });
    this.global.loadedOnce = loaded;
  }
};
