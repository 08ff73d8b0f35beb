/** Something that is wrong with the app package. */
export interface Problem {
  /** The file, with the place in it: `manifest.json: bots[0].botId`. */
  readonly where: string;
  readonly what: string;
}

export function problem(file: string, place: string, what: string): Problem {
  return { where: place === '' ? file : `${file}: ${place}`, what };
}

export function problemText({ where, what }: Problem): string {
  return `${where}: ${what}`;
}
