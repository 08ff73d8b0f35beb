/**
 * The suites: which tests there are, and when they run. The ending of a file's name says to which suite it belongs;
 * `SUITE=<name> npm test` runs one, `npm test` the first. Each has
 * - `script`: what runs it (`npm run <script>`)
 * - `ending` of its files' names
 * - `everyDatabase`: whether what is tested on a database is tested on PostgreSQL, too
 * - `within`, if given: only the tests in these folders
 * - `sdk`, if given: the SDK that the bots of its tests run through
 * - `named`, if given: only the tests whose names contain it
 * - `inCi`: whether `.ci/run` runs it
 * - `about`: what is in it
 */

/** @type {Readonly<Record<string, import('./suites.d.ts').Suite>>} */
export const SUITES = {
  quick: {
    script: 'test',
    ending: '.test.ts',
    everyDatabase: false,
    inCi: true,
    about: 'everything that is quick, on SQLite',
  },
  postgres: {
    script: 'test:postgres',
    ending: '.test.ts',
    everyDatabase: true,
    named: 'on PostgreSQL',
    inCi: true,
    about: 'on PostgreSQL what the first runs on SQLite',
  },
  long: {
    script: 'test:long',
    ending: '.long.ts',
    everyDatabase: true,
    inCi: true,
    about:
      'what takes its time: the access table, hostile input, stops, Chromium, workbook bombs, several processes at once, a quarter of alerts',
  },
  alone: {
    script: 'test:alone',
    ending: '.alone.ts',
    everyDatabase: false,
    inCi: true,
    about: 'what is measured in milliseconds, with the machine to itself',
  },
  agents: {
    script: 'test:agents',
    ending: '.test.ts',
    everyDatabase: false,
    within: ['test/recorded', 'test/bot/channel', 'test/bot/drafts', 'test/bot/proactive', 'test/bot/turn'],
    sdk: 'agents',
    inCi: true,
    about: 'conversations of the first, and its channel, over the Agents SDK',
  },
  kill: {
    script: 'test:kill',
    ending: '.kill.ts',
    everyDatabase: true,
    inCi: false,
    about: 'processes killed while they send, for minutes',
  },
};

/**
 * What Jest has to be told to run a suite.
 * @param {string | undefined} name
 */
export function jestOptions(name = 'quick') {
  const suite = SUITES[name];
  if (!suite) throw new Error(`There is no suite "${name}", only ${Object.keys(SUITES).join(', ')}.`);
  if (suite.everyDatabase) process.env.EVERY_DATABASE = '1';
  if (suite.sdk) process.env.SDK = suite.sdk;
  const folders = suite.within ?? ['test'];
  return {
    testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*${suite.ending}`),
    ...(suite.named ? { testNamePattern: suite.named } : {}),
  };
}
