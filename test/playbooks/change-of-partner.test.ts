import { describe, expect, it } from '@jest/globals';
import type { Deal } from '../../src/domain/deal.ts';
import { STAGES } from '../../src/domain/ids.ts';
import { changeOfPartner } from '../../src/playbooks/change-of-partner.ts';
import { asked, points } from './asked.ts';

describe('a change of channel partner', () => {
  const cocp = { transaction: 'cocp', program: 'EA', partnerContactEmail: 'pat@partner.com' } as const;

  it.each<{ name: string; deal: Partial<Deal>; tone: string; text: RegExp; steps: string }>([
    {
      name: 'is none',
      deal: { transaction: 'renewal' },
      tone: 'neutral',
      text: /no change of channel partner/,
      steps: 'know know know',
    },
    { name: 'not begun', deal: cocp, tone: 'open', text: /no request yet/, steps: 'next open open' },
    {
      name: 'asked for today',
      deal: { ...cocp, cocpRequestedAt: '2026-06-10' },
      tone: 'open',
      text: /Sat 20 Jun: 10 days are left of the 10/,
      steps: 'done next open',
    },
    {
      name: 'a day is left',
      deal: { ...cocp, cocpRequestedAt: '2026-06-01' },
      tone: 'open',
      text: /1 day is left/,
      steps: 'done next open',
    },
    {
      name: 'the last day',
      deal: { ...cocp, cocpRequestedAt: '2026-05-31' },
      tone: 'open',
      text: /today is the last day/,
      steps: 'done next open',
    },
    {
      name: 'too late',
      deal: { ...cocp, cocpRequestedAt: '2026-05-30' },
      tone: 'stop',
      text: /ended on Tue 9 Jun\. The page does not say what becomes .* ask the customer whether it must be started anew/,
      steps: 'done person open',
    },
    {
      name: 'another program',
      deal: { ...cocp, program: 'SCE' },
      tone: 'stop',
      text: /EA and EAS alone; the book says SCE/,
      steps: 'next open open',
    },
    {
      name: 'no program',
      deal: { ...cocp, program: null },
      tone: 'open',
      text: /no request yet/,
      steps: 'next open open',
    },
    ...STAGES.filter((stage) => stage !== 'open').map((stage) => ({
      name: `in the stage ${stage}`,
      deal: { ...cocp, stage, cocpRequestedAt: '2026-01-01' },
      tone: 'neutral',
      text: stage === 'submitted' || stage === 'on-hold' ? /no longer open/ : /nothing left to do/,
      steps: 'know know know',
    })),
  ])('$name: $tone', ({ deal, tone, text, steps }) => {
    const playbook = changeOfPartner(asked({ deal }));
    expect(playbook.outcome.tone).toBe(tone);
    expect(playbook.outcome.text).toMatch(text);
    expect(playbook.sections[1]?.points.map(({ state }) => state).join(' ')).toBe(steps);
  });

  it.each([
    { email: 'pat@partner.com', state: 'person' },
    { email: null, state: 'open' },
    { email: 'pat', state: 'failed' },
    { email: 'pat@gmail.com', state: 'failed' },
  ])('with the partner contact $email: $state', ({ email, state }) => {
    const playbook = changeOfPartner(asked({ deal: { ...cocp, partnerContactEmail: email } }));
    expect(points(playbook)).toContain(`${state}: The address for the partner’s notifications`);
    expect(points(playbook)).toContain('person: The PCN of the new partner');
  });
});
