import { type Check, type Finding, failing, good } from '../check.ts';
import type { RegisteredLab } from '../lab.ts';

/** Whether Microsoft's services are reached from here. */
export const hostsCheck: Check = {
  name: 'hosts',
  needs: 'registration',
  looks:
    'whether sign-in, Graph, the token service, the OpenID document of the channel and the service URL of Teams answer from here. Any answer will do; of the OpenID document its issuer must be the right one.',
  mend: 'let the bot out to these hosts by https (443), without a proxy that takes TLS apart: the bot knows no proxy settings. They are in [clouds.md](clouds.md).',
  run: async (lab) => {
    const { hosts } = lab;
    return Promise.all([
      answers(lab, 'sign-in', `https://${hosts.signIn}/common/v2.0/.well-known/openid-configuration`),
      answers(lab, 'Graph', `https://${hosts.graph}/v1.0/`),
      answers(lab, 'token service', hosts.oauthUrl),
      answers(lab, 'Teams', hosts.serviceUrl),
      openIdDocument(lab),
    ]);
  },
};

async function answers({ reach }: RegisteredLab, what: string, address: string): Promise<Finding> {
  const { host } = new URL(address);
  const reached = await reach.get(address);
  return reached.kind === 'answer' ? good(`${what} answers`, host) : notReached(what, host, reached.why);
}

async function openIdDocument({ reach, hosts }: RegisteredLab): Promise<Finding> {
  const { host, origin } = new URL(hosts.openIdUrl);
  const reached = await reach.get(hosts.openIdUrl);
  if (reached.kind === 'no answer')
    return notReached('the OpenID document of the channel', host, reached.why);
  const { issuer, jwks_uri: keys } = (reached.json ?? {}) as { issuer?: unknown; jwks_uri?: unknown };
  const isOurs =
    reached.status === 200 &&
    issuer === hosts.tokenIssuer &&
    typeof keys === 'string' &&
    URL.canParse(keys) &&
    new URL(keys).origin === origin;
  return isOurs
    ? good('the OpenID document of the channel is there', host)
    : failing(
        `what answers is not the OpenID document of the channel (HTTP ${reached.status})`,
        'Look for a proxy that answers in its place.',
        host,
      );
}

function notReached(what: string, host: string, why: string): Finding {
  return failing(`${what} gave no answer: ${why}`, 'Let the bot reach it by https (443).', host);
}
