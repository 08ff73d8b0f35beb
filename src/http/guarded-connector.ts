import type { LookupAddress } from 'node:dns';
import { lookup as resolveByDns } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/**
 * A connector for the allowed hosts (`host:port`, as in a URL) only. A name must resolve to public addresses, all of
 * them: a manipulated name server must not direct a request, and its token, into our own network. A literal loopback
 * address is allowed if `isAllowed` says so: only stand-ins are configured like that.
 */
export function guardedConnector(
  isAllowed: (host: string) => boolean,
  timeout: number,
  resolve: Resolve = (hostname) => resolveByDns(hostname, { all: true }),
): buildConnector.connector {
  const connect = buildConnector({ timeout, lookup: publicLookup(resolve) } as buildConnector.BuildOptions);
  return (options, callback) => {
    if (isAllowed(options.host ?? options.hostname)) connect(options, callback);
    else callback(new Error(`${options.host} is not a host that may be called`), null);
  };
}

/** A `lookup` for sockets that fails unless all addresses of the host are public. */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    function refuse(error: Error): void {
      callback(error, '', 0);
    }
    resolve(hostname).then((addresses) => {
      const [first] = addresses;
      const stray = addresses.find(({ address }) => !isPublicAddress(address));
      if (!first) refuse(new Error(`${hostname} has no address`));
      else if (stray)
        refuse(new Error(`${hostname} resolves to ${stray.address}, which is not a public address`));
      else if (options.all) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    }, refuse);
  };
}
