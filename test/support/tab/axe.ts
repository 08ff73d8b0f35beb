import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Elements at the ends of Fluent's groups: whatever has the focus there passes it on at once, so that it never stays on one. */
const PASSES_FOCUS_ON = '[data-tabster-dummy]';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Resolves once nothing of a page moves any more but what never ends: half faded in, no text has its contrast. */
const AT_REST = `Promise.all(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  .map(({ finished }) => finished.catch(() => {})))`;

/**
 * What axe finds wrong with a page at rest: a line for each rule and element.
 * @param within the selector of the part that is looked at; left out, the whole page
 * @param rules that are left out, or that alone are held; left out, all are
 */
export async function axeViolations(
  page: Pick<Page, 'evaluate'>,
  within = 'html',
  rules: { readonly besides?: readonly string[]; readonly only?: readonly string[] } = {},
): Promise<string[]> {
  await page.evaluate(`${AT_REST}.then(() => {})`);
  // As text, and not as a script of the page, which its Content-Security-Policy would refuse.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const { besides = [], only } = rules;
  const options = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(besides.map((rule) => [rule, { enabled: false }])),
    ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
  };
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run({ include: ['${within}'], exclude: ['${PASSES_FOCUS_ON}'] }, ${JSON.stringify(options)})
      .then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id}: ${help}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
