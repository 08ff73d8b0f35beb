import { RequestRefused } from '../../src/http/request-error.ts';
import { type ChannelActivity, isEdit } from './channel-turn.ts';

/** The fields of an activity that an SDK has as dates, and those in which it keeps how they were written. */
const DATES = [
  ['timestamp', 'rawTimestamp'],
  ['localTimestamp', 'rawLocalTimestamp'],
  ['expiration', 'rawExpiration'],
] as const;

/**
 * A request body as an activity, its dates parsed as SDKs do. A field that
 * is null is one that is left out. A message that was edited is a message, with what it says now: its `channelData`
 * tells the two apart (`isEdit`).
 * @throws RequestRefused 400
 */
export function toActivity(body: unknown): ChannelActivity {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new RequestRefused(400, 'The body is not an activity.');
  }
  const fields = body as Record<string, unknown>;
  if (typeof fields.type !== 'string' || !fields.type) {
    throw new RequestRefused(400, 'The activity has no type.');
  }
  for (const [name, value] of Object.entries(fields)) if (value === null) delete fields[name];
  for (const [name, raw] of DATES) {
    const value = fields[name];
    if (typeof value !== 'string') continue;
    fields[raw] = value;
    fields[name] = new Date(value);
  }
  const activity = fields as unknown as ChannelActivity;
  return activity.type === 'messageUpdate' && isEdit(activity) ? { ...activity, type: 'message' } : activity;
}
