/** Parts of Bicep files, as far as the tests look at them: there is no compiler to be had offline. */

/** The text between the bracket at or after a place and the one that closes it, brackets left out. */
function bracketed(text: string, from: number): string {
  const open = text.slice(from).search(/[{[]/) + from;
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if ('{['.includes(text[at] ?? '')) depth += 1;
    if ('}]'.includes(text[at] ?? '') && --depth === 0) return text.slice(open + 1, at);
  }
  throw new Error(`no end of what begins with ${text.slice(from, from + 40)}`);
}

/** The object or array that is the value of a property, the first of this name. */
export function propertyOf(text: string, property: string): string {
  const at = text.search(new RegExp(`^\\s*${property}: .*[{[]`, 'm'));
  if (at < 0) throw new Error(`there is no ${property}`);
  return bracketed(text, text.indexOf(':', at));
}

/** The keys of an object on its own level. */
export function keysOf(object: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const line of object.split('\n').filter((one) => !/^\s*\/\//.test(one))) {
    if (depth === 0) keys.push(...(/^\s*'?([\w-]+)'?:/.exec(line)?.slice(1) ?? []));
    depth += (line.match(/[{[]/g) ?? []).length - (line.match(/[}\]]/g) ?? []).length;
  }
  return keys;
}

/** The strings of an array that a variable is. */
export function stringsOf(text: string, variable: string): string[] {
  const at = text.search(new RegExp(`^var ${variable} = \\[`, 'm'));
  if (at < 0) throw new Error(`there is no ${variable}`);
  return [...bracketed(text, at).matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
}

/** A parameter of a Bicep file. */
export interface Parameter {
  readonly name: string;
  readonly isSecure: boolean;
  /** Its default as it stands there; null if it must be given. */
  readonly fallback: string | null;
}

export function parametersOf(text: string): Parameter[] {
  const found = text.matchAll(/((?:^@.*\n)*)^param (\w+) \w+(?: = (.*))?$/gm);
  return [...found].map(([, decorators = '', name = '', fallback = null]) => {
    return { name, isSecure: /^@secure\(\)/m.test(decorators), fallback };
  });
}
