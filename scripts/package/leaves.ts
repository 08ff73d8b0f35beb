/** A string in a JSON value, and its place: `bots[0].botId`. */
export interface Leaf {
  readonly place: string;
  readonly text: string;
}

/** Every string of a JSON value, in order. */
export function stringLeaves(value: unknown, place = ''): Leaf[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, at) => stringLeaves(one, `${place}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    stringLeaves(one, place === '' ? name : `${place}.${name}`),
  );
}
