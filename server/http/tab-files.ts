import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The web page as it was built. */
export interface BuiltTab {
  /** The folder of its assets, whose names say their content. */
  readonly assets: string;
  /** The names of the files in it. */
  readonly names: ReadonlySet<string>;
  /** The page, cut at each place that takes the nonce of an answer. */
  readonly page: readonly string[];
  /** The page of the window in which people consent, cut alike. */
  readonly consent: readonly string[];
}

/** Stands in the built page for the nonce; `tab/vite.config.ts` puts it there. */
const NONCE = '__CSP_NONCE__';

const PAGES = ['index.html', 'consent.html'];

/**
 * The built page; null where it was not built, only half, or by a version that had fewer pages.
 * @param folder left out, the product's own
 */
export function readBuiltTab(folder = builtFolder()): BuiltTab | null {
  if (folder === null || ![...PAGES, 'assets'].every((name) => existsSync(path.join(folder, name))))
    return null;
  const assets = path.join(folder, 'assets');
  const names = new Set(readdirSync(assets));
  const [page = [], consent = []] = PAGES.map((name) => cut(folder, name));
  const needed = [...page, ...consent].flatMap(assetsIn);
  return needed.every((name) => names.has(name)) ? { assets, names, page, consent } : null;
}

/** The names of the assets that a page loads itself. */
function assetsIn(html: string): readonly string[] {
  return [...html.matchAll(/"\/tab\/assets\/([^"?#]+)/g)].map(([, name = '']) => name);
}

function cut(folder: string, name: string): readonly string[] {
  return readFileSync(path.join(folder, name), 'utf8').split(NONCE);
}

/** `dist/tab` beside package.json, which is further up from `dist` than from here. */
function builtFolder(): string | null {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const built = path.join(folder, 'dist/tab');
    if (existsSync(path.join(folder, 'package.json')) && existsSync(built)) return built;
    if (folder === path.dirname(folder)) return null;
  }
}
