import { getPublicSuffix, parse } from 'tldts';
import { type Problem, problem } from '../problem.ts';
import type { Json } from '../template.ts';

/** The domains that the app may open pages of or read links to: hosts of somebody in particular, and nothing else. */
export function domainProblems(file: string, manifest: Json): Problem[] {
  const valid = listed('validDomains', manifest.validDomains);
  const links = ((manifest.composeExtensions ?? []) as readonly Json[]).flatMap((extension, at) =>
    ((extension.messageHandlers ?? []) as readonly Json[]).flatMap((handler, nth) =>
      listed(
        `composeExtensions[${at}].messageHandlers[${nth}].value.domains`,
        (handler.value as Json | undefined)?.domains,
      ),
    ),
  );
  const wrong = [...valid, ...links].flatMap(({ place, domain }) => {
    const what = whatIsWrong(domain);
    return what === null ? [] : [problem(file, place, `"${domain}" ${what}`)];
  });
  return [...wrong, ...tabProblems(file, manifest, new Set(valid.map(({ domain }) => domain.toLowerCase())))];
}

/** Teams shows no page of a host that is not among the valid domains. */
function tabProblems(file: string, manifest: Json, valid: ReadonlySet<string>): Problem[] {
  return ((manifest.staticTabs ?? []) as readonly Json[]).flatMap(({ contentUrl }, at) => {
    if (typeof contentUrl !== 'string' || !URL.canParse(contentUrl)) return [];
    const { hostname } = new URL(contentUrl);
    return valid.has(hostname)
      ? []
      : [problem(file, `staticTabs[${at}].contentUrl`, `"${hostname}" is not among the valid domains`)];
  });
}

function listed(place: string, domains: unknown): { readonly place: string; readonly domain: string }[] {
  return ((domains ?? []) as readonly string[]).map((domain, at) => ({ place: `${place}[${at}]`, domain }));
}

function whatIsWrong(domain: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(domain)) return 'has a scheme: a domain is a host alone';
  if (/[/?#]/.test(domain)) return 'has a path: a domain is a host alone';
  if (/:\d+$/.test(domain)) return 'has a port: a domain is a host alone';
  const host = domain.replace(/^\*\./, '');
  if (host.includes('*')) return 'has a wildcard in another place than the beginning';
  const { hostname, isIp } = parse(host, { validateHostname: true });
  if (
    hostname === null ||
    isIp ||
    hostname !== host.toLowerCase() ||
    (domain === host && !host.includes('.'))
  )
    return 'is not a host name';
  const suffix = getPublicSuffix(host, { allowPrivateDomains: true });
  if (suffix === hostname)
    return domain === host
      ? 'is not the domain of anybody in particular'
      : 'opens the app to everybody who has a host under it';
  return null;
}
