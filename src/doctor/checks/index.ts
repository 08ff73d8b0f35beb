import type { Check } from '../check.ts';
import { appTokenCheck } from './app-token.ts';
import { clock } from './clock.ts';
import { consent } from './consent.ts';
import { database } from './database.ts';
import { endpoint } from './endpoint.ts';
import { hostsCheck } from './hosts.ts';
import { mailbox } from './mailbox.ts';
import { oauthConnection } from './oauth-connection.ts';
import { packageCheck } from './package.ts';
import { permissions } from './permissions.ts';
import { secret } from './secret.ts';
import { tenant } from './tenant.ts';

/** Every check, in the order in which the results are told. */
export const CHECKS: readonly Check[] = [
  tenant,
  appTokenCheck,
  secret,
  permissions,
  oauthConnection,
  consent,
  mailbox,
  hostsCheck,
  clock,
  endpoint,
  database,
  packageCheck,
];
