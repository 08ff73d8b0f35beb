import { CONSUMER_TENANTS } from '../policy/directory-facts.ts';
import type { DirectoryFinding, DirectoryRaw } from './finding.ts';
import type { GraphAnswer } from './graph-tenant.ts';
import type { DiscoveryAnswer } from './openid-discovery.ts';
import { cloudOfDocument, type OpenIdDocument } from './openid-document.ts';

/** The answers of all directory services to one look-up. */
export interface Answers extends DirectoryRaw {
  readonly worldwide: DiscoveryAnswer;
  readonly usGovernment: DiscoveryAnswer;
}

export type Conclusion = Pick<DirectoryFinding, 'result' | 'reason' | 'complete'>;

/** Combines the answers of the two sign-in hosts and of Graph. Pure. */
export function conclude({ worldwide, usGovernment, graph }: Answers): Conclusion {
  const hosts = [worldwide, usGovernment];
  const complete = hosts.every(({ kind }) => kind !== 'failed');
  const documents = hosts.flatMap((answer) => (answer.kind === 'found' ? [answer.document] : []));
  const said = documents.length > 0 ? ofDocuments(documents, graph) : ofNone(hosts, graph);
  const half =
    'One of the two sign-in hosts did not answer, so a second tenant of this name is not ruled out.';
  return {
    ...said,
    reason: documents.length > 0 && !complete ? `${said.reason} ${half}` : said.reason,
    complete,
  };
}

type Said = Pick<Conclusion, 'result' | 'reason'>;

function ofDocuments(documents: readonly OpenIdDocument[], graph: GraphAnswer | null): Said {
  const tenants = new Set(documents.map(({ tenantId }) => tenantId));
  const [tenantId] = tenants;
  if (tenants.size > 1) {
    return tenants.has(null)
      ? ask('the two sign-in hosts answered differently, and one names no tenant')
      : ambiguous('The two sign-in hosts name different tenants for this domain.');
  }
  if (tenantId && CONSUMER_TENANTS.has(tenantId)) {
    return { result: 'consumer', reason: 'The directory counts this domain as one of personal accounts.' };
  }
  return ofOneTenant(documents, tenantId ?? null, graph);
}

function ofOneTenant(
  documents: readonly OpenIdDocument[],
  tenantId: string | null,
  graph: GraphAnswer | null,
): Said {
  const readings = documents.map(cloudOfDocument);
  const unread = readings.find(({ cloud }) => cloud === null);
  if (unread?.reason) return ask(unread.reason);
  const [cloud, ...others] = new Set(readings.map((reading) => reading.cloud));
  if (!cloud || others.length > 0) return ask('the two sign-in hosts name one tenant but different clouds');
  if (graph?.kind === 'found' && graph.tenantId !== tenantId) {
    return ambiguous('Microsoft Graph names another tenant for this domain than the sign-in hosts do.');
  }
  const inferred =
    cloud === 'commercial' ? ' Nothing in it names another cloud, and everything in it agrees.' : '';
  return { result: cloud, reason: `Read from the OpenID document of the domain's tenant.${inferred}` };
}

function ofNone(hosts: readonly DiscoveryAnswer[], graph: GraphAnswer | null): Said {
  const failed = hosts.flatMap((answer) => (answer.kind === 'failed' ? [answer.why] : []));
  if (failed.length > 0) {
    return {
      result: 'unreachable',
      reason: `The directory could not be asked: ${[...new Set(failed)].join('; ')}.`,
    };
  }
  // A tenant exists, but its cloud can't be told.
  if (graph?.kind === 'found')
    return ask('Microsoft Graph knows a tenant of this domain, the sign-in hosts do not');
  return { result: 'not-found', reason: 'Neither sign-in host knows a tenant with this domain.' };
}

function ask(why: string): Said {
  return { result: 'ask-a-person', reason: `A person has to look: ${why}.` };
}

function ambiguous(reason: string): Said {
  return { result: 'ambiguous', reason };
}
