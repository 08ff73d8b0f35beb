/** An event of a stream of server-sent events. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** The most characters of an event: what is longer is none of ours. */
const MOST_CHARACTERS = 64 * 1024;

/**
 * Takes a stream of server-sent events apart, as it comes in pieces. Ids and `retry` are left out: what was missed while the
 * stream was broken is read anew.
 * @throws Error on an event that does not end
 */
export function eventParser(tell: (event: StreamEvent) => void): (piece: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];
  const line = (text: string) => {
    if (text === '') {
      if (data.length > 0) tell({ event: event || 'message', data: data.join('\n') });
      event = '';
      data = [];
      return;
    }
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(text) ?? [];
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
  };
  return (piece) => {
    rest += piece;
    // A carriage return at the end may be half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) line(text);
    if (rest.length > MOST_CHARACTERS) throw new Error('an event does not end');
  };
}
