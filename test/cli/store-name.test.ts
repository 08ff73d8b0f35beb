import { expect, it } from '@jest/globals';
import { storeName } from '../../src/cli/store-name.ts';

it.each([
  [null, '.data/wsa.db'],
  ['postgres://wsa:s3cret@db.example:5432/deals', 'PostgreSQL db.example:5432, database deals'],
  ['postgresql://wsa:s3cret@db.example/deals?password=s3cret', 'PostgreSQL db.example, database deals'],
  ['postgres:///deals?host=/run/postgresql', 'PostgreSQL /run/postgresql, database deals'],
  ['postgres://db.example:6432/deals?host=other.example', 'PostgreSQL other.example:6432, database deals'],
  ['postgres://%64b.example/deals', 'PostgreSQL db.example, database deals'],
  ['postgres://db.example', 'PostgreSQL db.example, database of the user'],
  ['postgres:///deals', 'PostgreSQL on this machine, database deals'],
])('the store of %p is named %p, without user and password', (databaseUrl, name) => {
  expect(storeName({ databaseUrl, dataDir: '.data' })).toBe(name);
});
