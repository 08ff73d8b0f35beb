import { numberText } from './format.ts';

/** Words with a capital at their beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `1 deal`, `1,200 deals`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

export function dealsText(count: number): string {
  return countText(count, 'deal');
}
