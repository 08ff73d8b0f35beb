import { describe, expect, it } from '@jest/globals';
import { ENTRIES } from '../../src/guidance/index.ts';
import { HALF_MEANT, searchGuidance } from '../../src/guidance/search.ts';

const ASKED = ENTRIES.flatMap(({ id, question, alsoAsked }) =>
  [question, ...alsoAsked].map((asked) => ({ id, asked })),
);

const SHORT_FORMS = ENTRIES.flatMap(({ id, shortForms = [] }) =>
  shortForms.map((short) => [short, id] as const),
);

/** Questions as people type them, and the entry that answers them. None is one of the entry's own. */
const ANSWERED: readonly (readonly [string, string])[] = [
  ['does ntc need wsa', 'notices-contact'],
  ['which notces contact needs wsa', 'notices-contact'],
  ['osm mandatory?', 'osm'],
  ['do the online admistrator requires a work acount', 'online-administrator'],
  ['is the OA required', 'online-administrator'],
  ['who must have a work account', 'required-now'],
  ['is OLA the same as OA?', 'oa-or-ola'],
  ['does it apply to SCE', 'agreements'],
  ['is aos-g exempt', 'aosg-exemption'],
  ['aos-g exepmt', 'aosg-exemption'],
  ['aosg osm', 'osm'],
  ['since when is WSA required', 'required-by-date'],
  ['what is a wsa?', 'what-is-wsa'],
  ['what is a wsa acount', 'what-is-wsa'],
  ['work or scool account', 'what-is-wsa'],
  ['why do we need WSAs', 'why-wsa'],
  ['secure future inititive', 'why-wsa'],
  ['can i use gmail', 'personal-accounts'],
  ['is hotmail ok', 'personal-accounts'],
  ['what is MAC', 'abbreviations'],
  ['what is a PCN', 'abbreviations'],
  ['create a tenant', 'create-tenant'],
  ['tenatn creation', 'create-tenant'],
  ['is credit card required for tenant', 'tenant-cost'],
  ['free tenant', 'tenant-cost'],
  ['tennant cost', 'tenant-cost'],
  ['what does cloud scope mean', 'cloud-scope'],
  ['which wsa for gcch', 'which-wsa-fits'],
  ['comercial account in gcc high', 'cross-cloud'],
  ['can a commercial WSA be used with GCC', 'gcc-commercial'],
  ['when did cloud scope enforcement start', 'cloud-enforcement'],
  ['seperate pcn', 'separate-pcn'],
  ['one pcn for both clouds', 'separate-pcn'],
  ['azure top secret', 'air-gapped'],
  ['airgapped tenant', 'air-gapped'],
  ['how do i validate in vlc', 'validate-steps'],
  ['validate wsa', 'validate-steps'],
  ['validte a wsa in vl cenrtal', 'validate-steps'],
  ['which date were the new error messages', 'vlc-messages'],
  ['sign in url for dod', 'sign-in-portals'],
  ['portal for gcc high', 'sign-in-portals'],
  ['gcc hihg portal', 'sign-in-portals'],
  ['how to interpret sign in result', 'read-sign-in'],
  ['welcome letter not arrived', 'welcome-missing'],
  ['invalid wsa acount id', 'invalid-causes'],
  ['why was my wsa rejected', 'invalid-causes'],
  ['tenant was deleted', 'fix-deleted-tenant'],
  ['customer has a vanity domian', 'vanity-domain'],
  ['what replaces OLA', 'legacy-online-admin'],
  ['key viewer', 'legacy-key-viewer'],
  ['KEY', 'legacy-key-viewer'],
  ['viewer of keys: what became of key viewer', 'legacy-key-viewer'],
  ['DLD', 'legacy-downloads'],
  ['who can download the software', 'legacy-downloads'],
  ['SAB', 'legacy-software-assurance-manager'],
  ['LPV', 'legacy-license-position-viewer'],
  ['bill to', 'legacy-bill-to'],
  ['bill-to contact', 'legacy-bill-to'],
  ['legacy roles', 'legacy-roles'],
  ['legacy roles on a CICR', 'legacy-on-packages'],
  ['what VL roles are there', 'seven-roles'],
  ['where can I assign roles', 'where-to-assign'],
  ['who assigns the roles', 'who-manages-roles'],
  ["global admin can't see VL roles", 'global-admin'],
  ['api', 'no-api'],
  ['powershell for role assignment', 'no-api'],
  ['how to add a user', 'add-user'],
  ['how to delete a VL user', 'remove-user'],
  ['how long until new user can log in', 'waiting-times'],
  ['10 hours', 'waiting-times'],
  ['invite expired', 'status-expired'],
  ['reset invite', 'status-expired'],
  ['user not fond', 'status-not-found'],
  ['role assignment faild', 'status-failed'],
  ['VLSC users missing', 'vlsc-cut-off'],
  ['who is the vl administrator?', 'who-is-vl-admin'],
  ['second vl admin', 'alternate-admin'],
  ['someone left the company', 'leaver'],
  ['notices contact change', 'change-notice-contact'],
  ['mbsa inheritence', 'mbsa-inheritance'],
  ['license ids missing', 'missing-license-ids'],
  ['manual form steps', 'manual-steps'],
  ['hold by OSC', 'manual-not-valid'],
  ['can I bypass the check', 'partner-limits'],
  ['cocp days', 'cocp-deadline'],
  ['where to accept COCP', 'cocp-deadline'],
  ['chnage of channel partner', 'cocp-process'],
  ['is VLCM retired', 'cocp-old-way'],
  ['how to escalate', 'escalate'],
  ['deal stuck on hold', 'escalate'],
  ['what should be in the case', 'case-contents'],
  ['june steps', 'june-cadence'],
  ['what went live 22 may', 'may-improvements'],
  ['what changed on 29 May 2026', 'may-improvements'],
  ['what do i ask the customer in the mail', 'customer-mail'],
  ['PDM wrote to me', 'microsoft-mail'],
  ['convince customer about wsa', 'framing'],
  ['feedback', 'feedback'],
  ['what is a notices contact', 'notices-contact'],
  ['primary contact', 'notices-contact'],
  ['what does NTC stand for?', 'abbreviations'],
  ['meaning of OSM', 'abbreviations'],
  ['how do I remove a user from VL', 'remove-user'],
  ['what happens when a VL user is deleted', 'remove-user'],
  ['what happens when a COCP is not accepted in time', 'cocp-deadline'],
  ['where do I accept the COCP request', 'cocp-deadline'],
  ['how do I see the invoices', 'legacy-bill-to'],
  ['who can see the product keys now', 'legacy-key-viewer'],
  ['why is my invitation expired', 'status-expired'],
  ['is there training for customers', 'customer-resources'],
  ['does the OSM need a WSA on AOS-G', 'osm'],
  ['what is the phone number of VL support', 'vl-support'],
];

/** Questions the pages do not settle, and an entry that must be among the nearest. */
const NEAR: readonly (readonly [string, string])[] = [
  ['what is the deadline for WSA', 'key-dates'],
  ['how long does an invitation take', 'waiting-times'],
  ['can a guest account be a WSA', 'what-is-wsa'],
  ['my customer cannot sign in', 'sign-in-symptoms'],
  ['is a WSA required for Open Value?', 'required-now'],
  ['is WSA required for CSP', 'required-now'],
  ['is WSA required for MPSA', 'required-now'],
  ['is WSA needed for CICR', 'required-now'],
  ['can we get an exception for WSA', 'aosg-exemption'],
  ['customer refuses to create an account', 'framing'],
  ['can the partner be the notices contact', 'notices-contact'],
  ['can the partner be the NTC', 'notices-contact'],
  ['does the reseller need a WSA', 'required-now'],
  ['what is an online administrator', 'oa-or-ola'],
  ['can a contractor be the online administrator', 'online-administrator'],
  ['what is the admin center', 'abbreviations'],
  ['what is a tenant', 'create-tenant'],
  ['what is a UPN', 'more-abbreviations'],
  ['what is an Enterprise Agreement', 'agreements'],
  ['what is the SLA for a hold', 'manual-not-valid'],
  ['how long is the invitation valid', 'invitation'],
  ['what if the notices contact leaves the company', 'leaver'],
  ['can the customer refuse the COCP', 'cocp-process'],
  ['customer uses Google Workspace', 'create-tenant'],
  ['how many VL admins can there be', 'alternate-admin'],
  ['which roles does a Teams admin have', 'vl-admin-services'],
  ['what is the SLA of VL support', 'vl-support'],
];

/** What the pages say nothing about; some use many of their words. */
const UNANSWERED = [
  "what's the weather in Paris",
  'how much does E5 cost',
  'who won the world cup',
  'how do I reset my password',
  'tell me a joke',
  'what is the capital of France',
  'how much does a Microsoft 365 licence cost',
  'what is the price of an Enterprise Agreement',
  'how do I cancel an Enterprise Agreement',
  'how do I delete a tenant',
  'what discount do I get on a renewal',
  'how do I create a SharePoint site',
  'how do I install Teams',
  'what is Copilot',
  'who is the CEO of Microsoft',
  'how do I change my phone number',
  'what time is it',
  'when is my next meeting',
  'how do I export a report to Excel',
  'how do I buy Windows licenses',
  'write a poem about tenants',
  'what does Azure cost per hour',
  'how many users can a tenant have',
  'how do I enable MFA',
  'who is my account executive',
  'is there a Work from home policy',
  'what is a CSP',
  'how do I join a device to a domain',
  'how do I change my email signature',
  'is China 21Vianet supported',
  'can I get a refund',
  'when does the fiscal year end',
  'hello',
  'thanks!',
  'the of and',
  '???',
  '🎉🎉',
  'дай мне ответ',
  '',
];

/** Subjects that the pages do not treat. */
const OUTSIDE_SUBJECTS: readonly (readonly [string, string])[] = [
  ['what discount do I get on a renewal', 'prices'],
  ['how much does E5 cost', 'prices'],
  ['how do I create a SharePoint site', 'products'],
  ['how do I reset my password', 'sign-in-security'],
  ['how do I enable MFA', 'sign-in-security'],
  ['is all this GDPR compliant', 'privacy'],
  ['migrate from AWS to Azure', 'other-vendors'],
  ['what is planned for next year', 'future'],
  ['tell me a joke', 'elsewhere'],
];

describe('a question', () => {
  it.each(ASKED)('in the words of the entry $id finds it: $asked', ({ id, asked }) => {
    expect(searchGuidance(asked)).toMatchObject({ kind: 'answer', entry: { id } });
  });

  it.each(ANSWERED)('as people type it is answered, surely or as the nearest: %s', (asked, id) => {
    expect(shownFor(asked)).toContain(id);
  });

  it.each(NEAR)('that the pages do not settle is told what comes near, if not as sure: %s', (asked, id) => {
    const answer = searchGuidance(asked);
    if (answer.kind === 'answer') expect(answer.entry.id).toBe(id);
    else if (answer.kind === 'nearest') expect(shownFor(asked)).toContain(id);
  });

  it.each(UNANSWERED)('that the pages do not treat is not answered: %s', (asked) => {
    expect(['none', 'outside']).toContain(searchGuidance(asked).kind);
  });

  it.each(OUTSIDE_SUBJECTS)('about another subject is told whom to ask: %s', (asked, id) => {
    expect(searchGuidance(asked)).toMatchObject({ kind: 'outside', subject: { id } });
  });

  it.each(SHORT_FORMS)('of letters alone is told what they are short for: %s', (short, id) => {
    for (const asked of [short, `what is ${short}?`, `What does ${short.toLowerCase()} mean`]) {
      expect(searchGuidance(asked)).toMatchObject({ kind: 'answer', entry: { id } });
    }
  });

  it('may have its words in any order, in capitals, with marks and accents', () => {
    for (const asked of [
      'tenant credit card needed',
      'NEEDED: TENANT; CREDIT CARD?',
      'crédit-card — tenant needed',
    ]) {
      expect(searchGuidance(asked)).toMatchObject({ entry: { id: 'tenant-cost' } });
    }
  });

  it('gets the same answer each time, with others that are not it', () => {
    for (const { asked } of ASKED.slice(0, 60)) {
      const answer = searchGuidance(asked);
      expect(searchGuidance(asked)).toEqual(answer);
      if (!('entry' in answer)) continue;
      expect(answer.others.length).toBeLessThanOrEqual(answer.kind === 'answer' ? 3 : 2);
      expect(new Set([answer.entry, ...answer.others]).size).toBe(answer.others.length + 1);
    }
  });

  it('that may be none needs half of its words to be known', () => {
    expect(searchGuidance('zebra giraffe tenant', HALF_MEANT).kind).not.toBe('nearest');
  });

  it('as long as a letter is looked at without delay, and not surely answered', () => {
    const letter = 'wsa tenant zebra lorem ipsum key viewer validate '.repeat(2000);
    expect(searchGuidance(letter).kind).not.toBe('answer');
    expect(['none', 'outside']).toContain(searchGuidance('x'.repeat(100_000)).kind);
  });
});

/** The entries that the card for a question shows. */
function shownFor(asked: string): readonly string[] {
  const answer = searchGuidance(asked);
  if (!('entry' in answer)) return [];
  const others = answer.kind === 'nearest' ? answer.others : [];
  return [answer.entry, ...others].map(({ id }) => id);
}
