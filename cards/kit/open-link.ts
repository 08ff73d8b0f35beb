/** Whether a card may lead to an address: on the web over TLS, or a page that this machine serves. */
export function mayLeadTo(link: string | null): link is string {
  if (link === null || !URL.canParse(link)) return false;
  const { protocol, hostname } = new URL(link);
  return protocol === 'https:' || (protocol === 'http:' && HERE.has(hostname));
}

const HERE: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
