import { describe, expect, it } from '@jest/globals';
import type { Deal } from '../../../src/domain/deal.ts';
import type { LetterName } from '../../../src/domain/drafts/letter.ts';
import { type LetterOptions, letterFor } from '../../../src/email/letters/letter.ts';
import { TEMPLATES } from '../../../src/email/templates/fields.ts';
import { largestFields } from '../../../src/email/templates/largest-fields.ts';
import { builtInTemplates } from '../../../src/email/templates/render.ts';
import { judge } from '../../support/deals.ts';
import { FIRST, OPTIONS, openFile, write } from '../samples.ts';

interface Lacking {
  readonly template: LetterName;
  readonly stated?: Partial<Deal>;
  readonly options?: Partial<LetterOptions>;
  readonly fields: readonly string[];
}

const LACKING: readonly Lacking[] = [
  {
    template: 'partner-action-required',
    stated: { partnerContactEmail: null },
    fields: ['partner_contact_email'],
  },
  {
    template: 'partner-action-required',
    stated: { partnerContactEmail: 'tom' },
    fields: ['partner_contact_email'],
  },
  { template: 'partner-action-required', stated: { transaction: null }, fields: ['transaction'] },
  {
    template: 'partner-action-required',
    stated: { transaction: null, partnerContactEmail: ' ' },
    fields: ['partner_contact_email', 'transaction'],
  },
  {
    template: 'customer-action-required',
    stated: { customerContactEmail: null },
    fields: ['customer_contact_email'],
  },
  {
    template: 'customer-it-admin',
    stated: { customerContactEmail: 'a@b.c\r\nBcc: x@y.z' },
    fields: ['customer_contact_email'],
  },
  {
    template: 'customer-action-required',
    options: { sender: { name: 'Eve', address: 'eve' } },
    fields: ['sender'],
  },
  {
    template: 'customer-action-required',
    options: { sender: { name: ' ', address: 'e@x.example' } },
    fields: ['sender'],
  },
  { template: 'customer-action-required', options: { to: { name: '', address: 'no' } }, fields: ['to'] },
  { template: 'customer-action-required', options: { cc: [{ name: '', address: 'no' }] }, fields: ['cc'] },
  { template: 'follow-up', fields: ['first'] },
];

describe('a letter that lacks something', () => {
  it.each(LACKING)(
    'stops and names $fields: $template',
    ({ template, stated = {}, options = {}, fields }) => {
      const file = openFile(stated);
      const outcome = letterFor(template, file.deal, judge(file), { ...OPTIONS, ...options });
      expect(outcome.kind).toBe('missing');
      expect(outcome.kind === 'missing' && outcome.fields.map(({ field }) => field)).toEqual(fields);
    },
  );

  it('needs no transaction where the subject names none', () => {
    const { text } = write('customer-action-required', openFile({ transaction: null }));
    expect(text).toContain('before it can process your agreement.');
  });

  it('greets somebody whose name is not known all the same', () => {
    expect(write('customer-action-required', openFile({ customerContactName: null })).text).toMatch(
      /^Hello,\n/,
    );
  });
});

describe('the recipients', () => {
  it('are the contact on record, and whoever else could be chosen', () => {
    const { to, cc, about } = write('customer-action-required');
    expect({ to, cc }).toEqual({ to: [{ name: 'Cara Lane', address: 'cara@contoso.com' }], cc: [] });
    expect(about.choices.map(({ who, address }) => `${who}: ${address}`)).toEqual([
      'partner contact: tom@meridian.example',
      'account executive: ae@microsoft.example',
      'PDM: pdm@microsoft.example',
    ]);
  });

  it('are those who were chosen', () => {
    const chosen = {
      to: { name: 'Ida', address: 'ida@contoso.com' },
      cc: [{ name: '', address: 'x@y.example' }],
    };
    const { to, cc, text } = write('customer-it-admin', openFile(), chosen);
    expect({ to, cc }).toEqual({ to: [chosen.to], cc: chosen.cc });
    expect(text).toMatch(/^Hello Ida,/);
  });

  it('of a reminder are those of the letter it reminds of', () => {
    const { to } = write('follow-up', openFile(), { first: { ...FIRST, reader: 'partner' } });
    expect(to).toEqual([{ name: 'Tom Hill', address: 'tom@meridian.example' }]);
  });
});

describe('the fields of a template', () => {
  const shape = TEMPLATES['customer-action-required'];
  const whole = largestFields(shape);
  const render = (fields: object) => builtInTemplates().render('customer-action-required', fields as never);

  it('are all there in the fullest letter', () => {
    expect(render(whole).kind).toBe('rendered');
  });

  it.each(Object.keys(shape).filter((name) => name !== 'subject'))('are all needed: %s', (name) => {
    const { [name]: _, ...others } = whole;
    expect(render(others)).toEqual({
      kind: 'missing-field',
      field: name,
      template: 'customer-action-required',
    });
  });

  it.each([
    ['customer', { customer: '' }],
    ['customer', { customer: 'x'.repeat(121) }],
    ['customer', { customer: ['x'] }],
    ['airGapped', { airGapped: 'yes' }],
    ['portal', { portal: 'javascript:alert(1)' }],
    [
      'asks.0.reasons.0.fix',
      { asks: [{ people: [{ number: '1', roles: 'x', who: '' }], reasons: [{ reason: 'x' }] }] },
    ],
    ['noteLines.1', { noteLines: ['a', ''] }],
    ['points', { points: 'many' }],
  ])('are of their kind and size: %s', (field, wrong) => {
    expect(render({ ...whole, ...wrong })).toMatchObject({ kind: 'missing-field', field });
  });
});
