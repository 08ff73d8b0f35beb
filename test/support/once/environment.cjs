const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest loads each library anew for each test file. These two take a second each, and their own state is none that
 * a test could leave behind: so they are loaded once for all the files a worker runs.
 */
const ONCE = ['botbuilder', 'jsdom'];

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    const loaded = {};
    for (const name of ONCE) Object.defineProperty(loaded, name, { get: () => require(name) });
    this.global.loadedOnce = loaded;
  }
};
