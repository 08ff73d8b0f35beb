/** Stand-ins for what an installation would state, so that a package can be looked at without one. No app has these ids. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  AAD_APP_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  BOT_DOMAIN: 'bot.example.com',
};

/** Whether the manifest of a package was filled with placeholders, by any of its ids. */
export function isForALook(ids: readonly string[]): boolean {
  const invented = Object.values(PLACEHOLDERS);
  return ids.some((id) => invented.includes(id.toLowerCase()));
}
