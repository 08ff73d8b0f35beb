import { jestOptions } from './test/suites.js';
import once from './test/support/once/libraries.cjs';

/** @type {import('jest').Config} */
export default {
  globalSetup: '<rootDir>/test/support/databases/postgres-setup.ts',
  globalTeardown: '<rootDir>/test/support/databases/postgres-teardown.ts',
  reporters: ['default', '<rootDir>/test/support/printed-secrets.js'],
  ...jestOptions(process.env.SUITE),
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: '<rootDir>/test/support/once/environment.cjs',
  runtime: '<rootDir>/test/support/once/runtime.cjs',
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/test/support/properties/fast-check.ts',
    [`^(${once.join('|')})$`]: '<rootDir>/test/support/once/$1.cjs',
  },
  // Jest leaves one core alone; on two cores that doubles the time.
  maxWorkers: '100%',
  // For a machine that is busy with something else; nothing waits that long when all is well.
  testTimeout: process.env.FC_RUNS ? 3_600_000 : 20_000,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'es6' },
      },
    ],
  },
};
