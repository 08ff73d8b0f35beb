import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalBases } from '../directory/lookup-http.ts';
import type { DirectoryCloud } from '../domain/ids.ts';
import { localOnly } from './from-here.ts';

/** A made-up tenant: its name, cloud and domains. */
interface LocalTenant {
  readonly name: string;
  readonly cloud: DirectoryCloud;
  readonly domains: readonly string[];
  /** The only host that knows the tenant, when two tenants share a domain; otherwise both do. */
  readonly only?: 'worldwide' | 'usGovernment';
}

function tenant(name: string, cloud: DirectoryCloud, ...domains: readonly string[]): LocalTenant {
  return { name, cloud, domains };
}

/** The tenants of the sample book's customers and partners. Other domains are not found. */
export const LOCAL_TENANTS: readonly LocalTenant[] = [
  tenant('Contoso', 'commercial', 'contoso.com'),
  tenant('Contoso Federal', 'gcc-high', 'federal.contoso.com'),
  tenant('Woodgrove Bank', 'commercial', 'woodgrovebank.com'),
  tenant('Northwind Traders', 'commercial', 'northwindtraders.com'),
  tenant('Litware', 'commercial', 'litwareinc.com', 'defense.litwareinc.com'),
  tenant('Adventure Works', 'commercial', 'adventure-works.com'),
  tenant('Humongous Insurance', 'commercial', 'humongousinsurance.com'),
  tenant('Relecloud', 'commercial', 'relecloud.com'),
  tenant('The Phone Company', 'commercial', 'thephone-company.com'),
  tenant('City Power & Light', 'commercial', 'cpandl.com'),
  tenant('A. Datum', 'commercial', 'adatum.com'),
  tenant('Fabrikam', 'commercial', 'fabrikam.com', 'fabrikam.onmicrosoft.com'),
  tenant('Fabrikam Federal', 'gcc-high', 'federal.fabrikam.com'),
  tenant('Fabrikam Residences', 'commercial', 'fabrikamresidences.com'),
  tenant('Tailspin Toys', 'commercial', 'tailspintoys.com'),
  tenant('Wingtip Toys', 'commercial', 'wingtiptoys.com'),
  tenant('Alpine Ski House', 'commercial', 'alpineskihouse.com'),
  tenant('Fourth Coffee', 'commercial', 'fourthcoffee.com'),
  tenant('Coho Winery', 'commercial', 'cohowinery.com'),
  tenant('VanArsdel', 'commercial', 'vanarsdelltd.com'),
  tenant('Best For You Organics', 'commercial', 'bestforyouorganics.com'),
  tenant("Munson's Pickles", 'commercial', 'munsonspicklesandpreservesfarm.com'),
  tenant('Consolidated Messenger', 'commercial', 'consolidatedmessenger.com'),
  tenant('Blue Yonder Airlines', 'commercial', 'blueyonderairlines.com'),
  tenant('Wide World Importers', 'commercial', 'wideworldimporters.com'),
  tenant('Lucerne Publishing', 'commercial', 'lucernepublishing.com'),
  tenant("Margie's Travel", 'commercial', 'margiestravel.com'),
  tenant('Graphic Design Institute', 'commercial', 'graphicdesigninstitute.com'),
  tenant('Southridge Video', 'commercial', 'southridgevideo.com'),
  tenant('Lamna Healthcare', 'commercial', 'lamnahealthcare.com'),
  tenant('Nod Publishers', 'commercial', 'nodpublishers.com'),
  tenant('Proseware', 'commercial', 'proseware.com'),
  tenant('Proseware Federal Services', 'gcc-high', 'federal.proseware.com'),
  tenant('First Up Consultants', 'commercial', 'firstupconsultants.com'),
  tenant('Trey Research', 'commercial', 'treyresearch.net'),
  tenant('Trey Research Federal', 'gcc-high', 'federal.treyresearch.net'),
  // One domain, two tenants: the school's own, and another one in the US Government cloud.
  { ...tenant('Bellows College', 'commercial', 'bellowscollege.com'), only: 'worldwide' },
  { ...tenant('Bellows Research', 'gcc-high', 'bellowscollege.com'), only: 'usGovernment' },
  tenant('Franklin Transport', 'gcc', 'transport.franklin.gov.example'),
  tenant('Franklin Digital', 'gcc', 'digital.franklin.gov.example'),
  tenant('City of Springvale', 'gcc', 'springvale.gov.example'),
  tenant('Springvale Parks', 'commercial', 'parks.springvale.gov.example'),
  tenant('Springvale Water', 'commercial', 'springvalewater.example'),
  tenant('Port of Amity', 'commercial', 'portofamity.example'),
  tenant('Franklin State Hospital', 'commercial', 'hospital.franklinstate.example'),
  tenant('Rivermark', 'gcc', 'rivermark.gov.example'),
  tenant('Amity Schools', 'gcc', 'amityschools.example'),
  tenant('Tri-County Transit', 'gcc', 'tricountytransit.example'),
  tenant('NSTR', 'dod', 'nstr.mil.example'),
  tenant('Fort Halvorsen', 'us-gov', 'forthalvorsen.mil.example'),
  tenant('HDY', 'gcc-high', 'hdy.example'),
];

/** The tenant the directory names for some services of personal mail, as if for an organisation. */
const PERSONAL: LocalTenant = tenant('Personal accounts', 'commercial', 'mailinator.com');
const PERSONAL_ID = '9cd80435-793b-4f48-844b-6b3f37d1c1f3';

/** A tenant id derived from the name, so that it is the same in every run. */
function idOf(one: LocalTenant): string {
  if (one === PERSONAL) return PERSONAL_ID;
  const hash = createHash('sha256').update(one.name).digest('hex');
  return [8, 4, 4, 4, 12].map((length, at) => hash.slice(at * 12, at * 12 + length)).join('-');
}

type Host = keyof LocalBases;

function tenantOf(domain: string, host: Host): LocalTenant | undefined {
  return [...LOCAL_TENANTS, PERSONAL].find(
    ({ domains, only = host }) => domains.includes(domain) && (only === host || host === 'graph'),
  );
}

const REGIONS: Readonly<Record<DirectoryCloud, object>> = {
  commercial: { tenant_region_scope: 'NA' },
  gcc: { tenant_region_scope: 'NA', tenant_region_sub_scope: 'GCC' },
  'gcc-high': { tenant_region_scope: 'USGov', tenant_region_sub_scope: 'DODCON' },
  dod: { tenant_region_scope: 'USGov', tenant_region_sub_scope: 'DOD' },
  'us-gov': { tenant_region_scope: 'USG' },
};

/** The OpenID document of a tenant, with the fields a look-up parses. */
function openIdDocument(one: LocalTenant): object {
  const worldwide = one.cloud === 'commercial' || one.cloud === 'gcc';
  const login = `https://login.microsoftonline.${worldwide ? 'com' : 'us'}/${idOf(one)}`;
  const graph = `${one.cloud === 'dod' ? 'dod-graph' : 'graph'}.microsoft.${worldwide ? 'com' : 'us'}`;
  return {
    token_endpoint: `${login}/oauth2/v2.0/token`,
    issuer: `${login}/v2.0`,
    authorization_endpoint: `${login}/oauth2/v2.0/authorize`,
    ...REGIONS[one.cloud],
    cloud_instance_name: worldwide ? 'microsoftonline.com' : 'microsoftonline.us',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: graph,
  };
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

const OPEN_ID = /^\/([a-z0-9.-]+)\/v2\.0\/\.well-known\/openid-configuration$/;

function signIn(host: Host): RequestListener {
  return (request, response) => {
    const domain = OPEN_ID.exec(request.url ?? '')?.[1];
    if (request.method !== 'GET' || domain === undefined) return reply(response, 404, {});
    const one = tenantOf(domain, host);
    if (one) return reply(response, 200, openIdDocument(one));
    reply(response, 400, {
      error: 'invalid_tenant',
      error_description: `AADSTS90002: Tenant '${domain}' not found.`,
      error_codes: [90002],
    });
  };
}

const FIND =
  /^\/v1\.0\/tenantRelationships\/findTenantInformationByDomainName\(domainName='([a-z0-9.-]+)'\)$/;

const graph: RequestListener = (request, response) => {
  if (!request.headers.authorization?.startsWith('Bearer ')) return reply(response, 401, {});
  const domain = FIND.exec(request.url ?? '')?.[1];
  const one = domain === undefined ? undefined : tenantOf(domain, 'graph');
  if (!one) return reply(response, 404, { error: { code: 'Request_ResourceNotFound' } });
  const [defaultDomainName] = one.domains;
  reply(response, 200, { tenantId: idOf(one), displayName: one.name, defaultDomainName });
};

async function listen(listener: RequestListener): Promise<{ server: Server; base: string }> {
  const server = createServer(localOnly(listener));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  // The server must not keep the process alive.
  server.unref();
  return { server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Starts a directory on this machine that knows the tenants of the sample book. */
export async function startLocalDirectory(): Promise<{ bases: LocalBases; close(): Promise<void> }> {
  const [worldwide, usGovernment, graphHost] = await Promise.all([
    listen(signIn('worldwide')),
    listen(signIn('usGovernment')),
    listen(graph),
  ]);
  const bases = { worldwide: worldwide.base, usGovernment: usGovernment.base, graph: graphHost.base };
  async function close(): Promise<void> {
    const servers = [worldwide, usGovernment, graphHost].map(({ server }) => server);
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections();
        return new Promise<void>((resolve) => {
          server.close(() => resolve());
        });
      }),
    );
  }
  return { bases, close };
}
