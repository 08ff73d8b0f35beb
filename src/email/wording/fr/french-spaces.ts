const NO_BREAK = '\u00A0';

/** A French text with the spaces before its punctuation, and within its quotation marks, such that no line breaks there. */
function spaced(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, NO_BREAK).replace(/(?<=«) /g, NO_BREAK);
}

/** A wording, or any part of one, whose texts have the spaces of French. */
export function inFrenchSpaces<T>(part: T): T {
  return changed(part) as T;
}

function changed(part: unknown): unknown {
  if (typeof part === 'string') return spaced(part);
  if (typeof part === 'function') return (...given: unknown[]) => changed(part(...given));
  if (Array.isArray(part)) return part.map(changed);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, changed(value)]));
}
