import {
  type AllowedHosts,
  type ConnectorClient,
  type ConnectorTransport,
  createConnectorClient,
  type TokenSource,
} from './connector.ts';

/**
 * The most cached clients. A bot has few service URLs (one a region and tenant); the limit is against a flood of
 * made-up ones.
 */
const MAX_CLIENTS = 500;

/** The connector clients of a bot, one for each service URL, whichever SDK runs its turns. */
export class ConnectorClients {
  readonly transport: ConnectorTransport;
  readonly #allowed: AllowedHosts;
  readonly #tokens: TokenSource | undefined;
  readonly #clients = new Map<string, ConnectorClient>();

  /** @param tokens sign what is sent; undefined sends without an Authorization header (local mode) */
  constructor(transport: ConnectorTransport, allowed: AllowedHosts, tokens: TokenSource | undefined) {
    this.transport = transport;
    this.#allowed = allowed;
    this.#tokens = tokens;
  }

  /** @throws ServiceUrlError when the URL is not allowed */
  at(serviceUrl: string): ConnectorClient {
    const known = this.#clients.get(serviceUrl);
    if (known) return known;
    const made = createConnectorClient(this.transport, serviceUrl, this.#allowed, this.#tokens);
    if (this.#clients.size >= MAX_CLIENTS) this.#clients.clear();
    this.#clients.set(serviceUrl, made);
    return made;
  }
}
