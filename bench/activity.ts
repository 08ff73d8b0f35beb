import { TENANT } from './registration.ts';

/** The number of people who write to a bot. */
export const USERS = 64;

/** The id of one of them in Teams. */
export function userId(user: number): string {
  return `29:1bench-user-${user}`;
}

/** A personal-chat message as Teams sends it, as JSON text. */
export function messageJson(serviceUrl: string, id: string, user: number, text: string): string {
  const tenantId = TENANT;
  const now = new Date().toISOString();
  return JSON.stringify({
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
    type: 'message',
    timestamp: now,
    localTimestamp: now,
    id,
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: userId(user),
      name: 'Alex Wilber',
      aadObjectId: `00000000-0000-4000-8000-${String(user).padStart(12, '0')}`,
    },
    conversation: { conversationType: 'personal', tenantId, id: `a:bench-conversation-${user}` },
    recipient: { id: '28:bench-bot', name: 'Readiness' },
    entities: [
      { locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Prague', type: 'clientInfo' },
    ],
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    localTimezone: 'Europe/Prague',
  });
}
