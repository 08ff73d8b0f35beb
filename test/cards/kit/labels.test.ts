import { describe, expect, it } from '@jest/globals';
import { dealCard } from '../../../cards/deals/deal-card.ts';
import { dealListCard } from '../../../cards/deals/deal-list.ts';
import { daysText } from '../../../cards/deals/labels.ts';
import {
  ACCOUNT,
  adviceText,
  CLOUD,
  CONTACT_VERDICT,
  DEAL_VERDICT,
  LEAN,
  REQUIREMENT,
  RISK,
  SEVERITY_SIGN,
} from '../../../cards/kit/labels.ts';
import { type ContactEvaluation, DEAL_VERDICTS, type DealEvaluation } from '../../../src/domain/verdict.ts';
import { CATALOGUE } from '../../../src/rules/catalogue.ts';
import { sampleDeals } from '../../support/cards/sample-cards.ts';
import { deal, dealFile, judge } from '../../support/deals.ts';
import { READER } from '../../support/reader.ts';
import { linesOf, partsOf } from '../../support/teams/card-text.ts';

const ready = judge(dealFile());
const [someone] = ready.contacts as [ContactEvaluation];

function lines(changed: Partial<DealEvaluation>): string[] {
  return linesOf(
    dealCard({
      deal: deal(),
      evaluation: { ...ready, ...changed },
      dealVersion: 'm',
      from: 0,
      reader: READER,
    }),
  );
}

function linesOfContact(changed: Partial<ContactEvaluation>): string[] {
  return lines({ contacts: [{ ...someone, ...changed }] });
}

/** The keys of a table, in their own type. */
function keys<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[];
}

describe('the deal card says in a word', () => {
  it.each(keys(DEAL_VERDICT))('that the deal is %s', (verdict) => {
    expect(lines({ verdict })).toContain(`${DEAL_VERDICT[verdict].symbol} ${DEAL_VERDICT[verdict].word}`);
  });

  it.each(keys(RISK))('that the risk is %s', (risk) => {
    expect(lines({ risk })).toContain(risk === 'none' ? 'No risk' : `${RISK[risk].word} risk`);
  });

  it.each(['go', 'pause', 'validate-first'] as const)('that the advice is %s', (submission) => {
    const verdict = submission === 'go' ? 'ready' : 'unverified';
    expect(lines({ submission, verdict })).toContain(adviceText(submission, verdict, 'open'));
  });

  it.each([
    { advice: 'validate-first', verdict: 'blocked', stage: 'open', says: 'clear the blockers' },
    { advice: 'validate-first', verdict: 'unverified', stage: 'open', says: 'Validate in VL Central' },
    { advice: 'pause', verdict: 'blocked', stage: 'open', says: 'do not send the manual form' },
    { advice: 'go', verdict: 'ready', stage: 'submitted', says: 'mandatory contacts are ready' },
    { advice: 'validate-first', verdict: 'unverified', stage: 'on-hold', says: 'on hold: validate' },
    { advice: 'validate-first', verdict: 'unverified', stage: 'submitted', says: 'submitted: validate' },
    { advice: 'validate-first', verdict: 'blocked', stage: 'on-hold', says: 'on hold: clear the blockers' },
    { advice: 'pause', verdict: 'blocked', stage: 'submitted', says: 'submitted: clear the blockers' },
    { advice: 'pause', verdict: 'unverified', stage: 'on-hold', says: 'on hold: validate' },
    { advice: 'validate-first', verdict: 'blocked', stage: 'activated', says: 'The deal is activated' },
  ] as const)('what to do when it is $verdict and $stage', ({ advice, verdict, stage, says }) => {
    expect(adviceText(advice, verdict, stage)).toContain(says);
  });

  it.each(['go', 'pause', 'validate-first'] as const)(
    'nothing to do before a package is submitted that was, where the advice is %s',
    (advice) => {
      for (const verdict of DEAL_VERDICTS)
        for (const stage of ['submitted', 'on-hold'] as const)
          expect(adviceText(advice, verdict, stage)).not.toMatch(/before|first|do not s(ubmit|end)|^Go/i);
    },
  );

  it.each(keys(CONTACT_VERDICT))('that a contact is %s', (verdict) => {
    expect(linesOfContact({ verdict }).join('\n')).toContain(` · ${CONTACT_VERDICT[verdict].word} · `);
  });

  it.each(keys(REQUIREMENT))('that a role is %s', (requirement) => {
    expect(linesOfContact({ requirement }).join('\n')).toContain(` · ${REQUIREMENT[requirement]}`);
  });

  it.each(keys(ACCOUNT))('that an account is %s', (account) => {
    expect(linesOfContact({ account }).join('\n')).toContain(`Account: ${signOf(ACCOUNT[account])} · Cloud:`);
  });

  it.each(keys(CLOUD))('that a cloud is %s', (cloud) => {
    expect(linesOfContact({ cloud }).join('\n')).toContain(` · Cloud: ${signOf(CLOUD[cloud])}`);
  });

  it.each(keys(LEAN))('that what is known points to %s', (lean) => {
    expect(linesOfContact({ lean }).join('\n')).toContain(`: ${LEAN[lean]}, not settled.`);
  });

  it.each(keys(SEVERITY_SIGN))('that a finding is a %s', (severity) => {
    const found = linesOfContact({ findings: [{ code: 'not-validated', severity, detail: {} }] });
    expect(found.join('\n')).toContain(`${signOf(SEVERITY_SIGN[severity])}: No check of this address`);
    const onDeal = lines({ findings: [{ code: 'on-hold', severity, detail: {} }] });
    expect(onDeal.join('\n')).toContain(
      `${signOf(SEVERITY_SIGN[severity])}: Processing of this deal is on hold.`,
    );
  });
});

function signOf({ symbol, word }: { readonly symbol: string; readonly word: string }): string {
  return `${symbol} ${word}`;
}

describe('the words', () => {
  it.each([
    ['verdicts of deals', DEAL_VERDICT],
    ['verdicts of contacts', CONTACT_VERDICT],
    ['states of accounts', ACCOUNT],
    ['states of clouds', CLOUD],
    ['risks', RISK],
    ['severities', SEVERITY_SIGN],
  ] as const)('of the %s differ from one another', (_name, table) => {
    const signs = Object.values(table);
    expect(new Set(signs.map(({ word }) => word)).size).toBe(signs.length);
    for (const { symbol, word } of signs) {
      expect(word).toMatch(/^[A-Za-z ]+$/);
      expect(symbol).toMatch(/^\S$/u);
    }
  });
});

describe('over the sample book', () => {
  it('every colour stands on a word', async () => {
    for (const one of await sampleDeals()) {
      const coloured = partsOf(dealCard({ ...one, dealVersion: 'm', from: 0, reader: READER })).filter(
        ({ part }) => part.type === 'TextRun' && part.color !== undefined,
      );
      // What is good has no colour, which is too pale to be read in some hosts.
      expect(coloured.map(({ part }) => part.color)).not.toContain('good');
      if (one.evaluation.verdict !== 'ready') expect(coloured.length).toBeGreaterThan(0);
      for (const { part } of coloured) expect(part.text).toMatch(/[A-Za-z]{2}/);
    }
  });

  it('each contact is given by role, address, both axes and verdict, and each finding is named', async () => {
    for (const { deal: stated, evaluation } of await sampleDeals()) {
      const card = dealCard({ deal: stated, evaluation, dealVersion: 'm', from: 0, reader: READER });
      const shown = linesOf(card).join('\n');
      // Of many, the worst come first.
      const few = evaluation.contacts.length > 20 ? [] : evaluation.contacts.slice(0, 5);
      for (const { email, account, cloud, verdict, findings } of few) {
        expect(shown).toContain(email);
        expect(shown).toContain(`Account: ${signOf(ACCOUNT[account])} · Cloud: ${signOf(CLOUD[cloud])}`);
        expect(card.fallbackText).toContain(`${email}: ${CONTACT_VERDICT[verdict].word}`);
        for (const { code } of findings) {
          expect(card.fallbackText).toContain(CATALOGUE[code].title.toLowerCase());
        }
      }
    }
  });

  it('a list gives each deal’s state, days, date and value in words', async () => {
    const deals = await sampleDeals();
    const list = dealListCard({ title: 'All', remark: '', deals, from: 0, paging: null, reader: READER });
    const shown = linesOf(list).join('\n');
    for (const { deal: stated, evaluation } of deals.slice(0, 3)) {
      expect(shown).toContain(stated.customer);
      expect(shown).toMatch(new RegExp(`\\${DEAL_VERDICT[evaluation.verdict].symbol} \\w+`));
      expect(shown).toContain(daysText(evaluation.daysLeft));
      expect(list.fallbackText).toContain(`risk ${RISK[evaluation.risk].word.toLowerCase()}`);
    }
  });
});
