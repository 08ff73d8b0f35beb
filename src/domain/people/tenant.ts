/** Where an activity states its tenant. */
export interface StatesTenant {
  readonly conversation: { readonly tenantId?: string | null };
  readonly channelData?: { readonly tenant?: { readonly id?: string | null } | null } | null;
}

/** The tenant that an activity states; null where it states none. */
export function tenantOf({ conversation, channelData }: StatesTenant): string | null {
  const stated: unknown = conversation.tenantId ?? channelData?.tenant?.id;
  return typeof stated === 'string' ? stated : null;
}

/** Whether two ids are those of one tenant; nothing is no tenant. */
export function sameTenant(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
