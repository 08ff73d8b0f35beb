/** `npm run bench:tab`: measures the web page in Chromium; ends with code 1 when a target is missed. */
import { type Measure, runMeasures } from '../measure.ts';
import { type FirstView, firstView } from './first-view.ts';
import { dealsOfLargeBook, type LargeBookFigures } from './large-book.ts';
import { startProduct } from './product.ts';

const product = await startProduct();
let today: Promise<FirstView> | null = null;
const firstViewOfToday = () => {
  today ??= firstView(product.url);
  return today;
};

let deals: Promise<LargeBookFigures> | null = null;
const dealsPage = () => {
  deals ??= dealsOfLargeBook();
  return deals;
};

/** Add a measure: one entry here. */
const measures: readonly Measure[] = [
  {
    name: 'JavaScript of the first view, gzipped',
    unit: 'KB',
    target: { atMost: 250 },
    async run() {
      const { kilobytes, scripts } = await firstViewOfToday();
      return { value: kilobytes, detail: scripts };
    },
  },
  {
    name: 'the first view answers, with nothing in the cache',
    unit: 'ms',
    target: { atMost: 2000 },
    async run() {
      const { interactiveMs, runs } = await firstViewOfToday();
      return { value: interactiveMs, detail: [`runs: ${runs.map((ms) => ms.toFixed(0)).join(', ')} ms`] };
    },
  },
  {
    name: '50,000 deals, from a press in the navigation to the first rows painted (best of three)',
    unit: 'ms',
    target: { atMost: 300 },
    run: async () => ({ value: (await dealsPage()).firstRows }),
  },
  {
    name: '50,000 deals, from their address to the first rows, with nothing in the cache (best of three)',
    unit: 'ms',
    target: { atMost: 2000 },
    run: async () => ({ value: (await dealsPage()).coldFirstRows }),
  },
  {
    name: '50,000 deals, typing in a filter or sorting, until the deals stand (best of three)',
    unit: 'ms',
    target: { atMost: 500 },
    async run() {
      const { filtered, each } = await dealsPage();
      return {
        value: filtered,
        detail: Object.entries(each).map(([what, ms]) => `${what}: ${ms.toFixed(0)} ms`),
      };
    },
  },
  {
    name: '50,000 deals, the longest task while typing, scrolling and sorting (best of three; 0: none over 50)',
    unit: 'ms',
    target: { atMost: 50 },
    run: async () => ({ value: (await dealsPage()).longestTask }),
  },
];

try {
  await runMeasures(measures);
} finally {
  await product.stop();
}
