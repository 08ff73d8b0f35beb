import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { AppsListRegular } from '@fluentui/react-icons/svg/apps-list';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { type ComponentType, createElement, lazy, useState } from 'react';
import type { Reader } from '../api/reader.ts';
import { whenIdle } from '../parts/when-idle.ts';

/** What the chunk of a page brings. */
export interface LoadedPage {
  readonly page: ComponentType;
  /** Begins to read what the page shows first. @param query that of its address, without `?` */
  readonly prepare?: (reader: Reader, query: string) => void;
  /** Reads what the page needs whatever its address is, while nothing else is to be done. */
  readonly warm?: (reader: Reader) => void;
}

/** A page of the app; each is loaded when it is first looked at. */
export interface PageEntry {
  /** Its path below the base, as wouter writes it. */
  readonly path: string;
  /** Its name in the navigation; null for a page below another one. */
  readonly name: string | null;
  readonly icon: ComponentType | null;
  readonly page: ComponentType;
  /** Begins to load it. */
  readonly load: () => Promise<LoadedPage>;
  /** What was loaded; null before. */
  readonly loaded: () => LoadedPage | null;
}

/** Add a page: a folder in `pages/`, and its row here. */
export const PAGES: readonly PageEntry[] = [
  entry('/', 'Today', HomeRegular, async () => ({
    page: (await import('../pages/today/index.tsx')).TodayPage,
  })),
  entry('/deals', 'Deals', AppsListRegular, async () => {
    const { DealsPage, prepareDeals, warmDeals } = await import('../pages/deals/index.tsx');
    return { page: DealsPage, prepare: prepareDeals, warm: warmDeals };
  }),
  entry('/deals/:dealId', null, null, async () => ({
    page: (await import('../pages/deal/index.tsx')).DealPage,
  })),
  entry('/import', 'Import', ArrowUploadRegular, async () => ({
    page: (await import('../pages/import/index.tsx')).ImportPage,
  })),
  entry('/import/:uploadId', null, null, async () => ({
    page: (await import('../pages/import/index.tsx')).ImportPage,
  })),
  entry('/letters', 'Letters', MailRegular, async () => ({
    page: (await import('../pages/letters/index.tsx')).LettersPage,
  })),
  entry('/guidance', 'Guidance', BookRegular, async () => ({
    page: (await import('../pages/guidance/index.tsx')).GuidancePage,
  })),
  entry('/alerts', 'Alerts', AlertRegular, async () => ({
    page: (await import('../pages/alerts/index.tsx')).AlertsPage,
  })),
];

/**
 * A page that was loaded is drawn at once: even a promise that is fulfilled has React put the fallback of Suspense in its
 * place first, and keep that for 300 ms.
 */
function entry(
  path: string,
  name: string | null,
  icon: ComponentType | null,
  load: () => Promise<LoadedPage>,
): PageEntry {
  let loaded: LoadedPage | null = null;
  const noted = async () => {
    loaded = await load();
    return loaded;
  };
  const Late = lazy(async () => ({ default: (await noted()).page }));
  const Shown = () => createElement(useState(() => loaded?.page ?? Late)[0]);
  return { path, name, icon, load: noted, loaded: () => loaded, page: Shown };
}

/**
 * Begins to read what the page of an address shows first, before it is drawn: the server works while the browser does.
 * @param address path and query below the base
 */
export function preparePage(address: string, reader: Reader): void {
  const [path = '', query = ''] = address.split('?');
  const page = pageAt(path);
  const prepare = (loaded: LoadedPage) => loaded.prepare?.(reader, query);
  const loaded = page?.loaded();
  if (loaded) prepare(loaded);
  // What can't be loaded now is told when it is to be shown.
  else page?.load().then(prepare, () => {});
}

function pageAt(below: string): PageEntry | undefined {
  return PAGES.find(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`).test(below));
}

/** Begins to load the page of an address, while it is found out who looks at it. @param below its path below the base */
export function preloadPage(below: string): void {
  // What can't be loaded now is told when it is to be shown.
  pageAt(below)
    ?.load()
    .catch(() => {});
}

/** Loads the page of an address, if there is one. @param below its path below the base @throws Error when it can't be loaded */
export async function loadPage(below: string): Promise<void> {
  await PAGES.find(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`).test(below))?.load();
}

/** Milliseconds after which a page that is shown is left alone with what else it loads. */
const SETTLED_MS = 1500;

/**
 * Loads the other pages while nothing else is to be done, so that going to one is quick; not for whoever asks to save data.
 * Returns what ends it.
 */
export function preloadOthers(reader: Reader): () => void {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return () => {};
  const left = [...PAGES];
  let isEnded = false;
  const next = () => {
    const page = left.shift();
    if (!page || isEnded) return;
    // What can't be loaded now is told when it is to be shown.
    page
      .load()
      .then(
        ({ warm }) => warm?.(reader),
        () => {},
      )
      .finally(() => whenIdle(next));
  };
  const timer = setTimeout(() => whenIdle(next), SETTLED_MS);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}
