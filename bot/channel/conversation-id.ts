/** The id of a conversation without its thread: a thread of a channel is no conversation of its own. */
export function withoutThread(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}
