import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { type Entry, list, table, text } from '../entry.ts';

export const INVALID_ENTRIES: readonly Entry[] = [
  {
    id: 'invalid-causes',
    topic: 'invalid',
    question: 'What causes "Invalid WSA Account ID"?',
    alsoAsked: [
      'invalid WSA account ID error',
      'invalid WSA',
      'WSA rejected in VL Central',
      'causes of the invalid error and their fixes',
      'is the invalid WSA error a system defect',
      'why is the WSA not recognised',
    ],
    answer: [
      table(
        ['Cause', 'Fix'],
        [
          ['The address is not in Entra ID', 'IT admin creates the user, or names an address that is there.'],
          [
            'The WSA is in another cloud or tenant',
            'Use or create an account in the cloud of the enrolment.',
          ],
          ['Typo, alias or old address', 'Give the exact, current sign-in name.'],
          ['The tenant was deleted or is gone', 'Name an account in a tenant that exists.'],
        ],
      ),
      text(
        'The cause lies with the identity or its cloud; Microsoft does not count it as a defect of the system.',
      ),
    ],
    citations: [SECTIONS.faqInvalid, SECTIONS.articleInvalid],
    related: ['fix-not-in-entra', 'fix-wrong-cloud', 'fix-typo', 'fix-deleted-tenant'],
  },
  {
    id: 'fix-not-in-entra',
    topic: 'invalid',
    question: 'Fix: the address is not in Entra ID',
    alsoAsked: [
      'email not in Azure AD',
      'email not created in Microsoft Entra ID',
      'how does IT create the account',
      'UPN must match the email',
      'does the WSA need a paid licence',
      'provide an alternate email',
    ],
    answer: [
      text(
        'The IT admin of the customer creates a user in the customer’s tenant whose UPN is this very address; a free account will do. Or the customer names another address that is in the tenant already.',
      ),
      text('Mind the cloud: a GCC High customer may need the identity in a GCC High tenant.'),
    ],
    citations: [SECTIONS.articleInvalid],
    related: ['create-tenant', 'message-no-wsa', 'vanity-domain'],
  },
  {
    id: 'fix-wrong-cloud',
    topic: 'invalid',
    question: 'Fix: the WSA is in the wrong cloud or tenant',
    alsoAsked: [
      'account exists in a different tenant',
      'wrong tenant',
      'sovereign cloud Germany',
      'WSA in a different directory than the enrolment',
    ],
    answer: [
      text(
        'Use an account in the tenant and cloud the enrolment is tied to, or have one created there. That goes for every sovereign cloud (Government, Germany and so on): an account in a Commercial tenant does not serve a GCC customer, nor a Commercial address a GCC High one, nor the other way round.',
      ),
    ],
    citations: [SECTIONS.articleInvalid, SECTIONS.faqInvalid],
    contradictions: [CONTRADICTIONS.commercialForGcc],
    related: ['which-wsa-fits', 'message-wrong-cloud', 'gcc-commercial'],
  },
  {
    id: 'fix-typo',
    topic: 'invalid',
    question: 'Fix: typo, alias or outdated address',
    alsoAsked: [
      'misspelt email',
      'alias instead of the login',
      'outdated email',
      'old email address',
      'can I use an alias',
    ],
    answer: [
      list(
        'Compare the address letter by letter with what the customer wrote.',
        'Use the person’s primary sign-in name, not an alias of it.',
        'Replace an address that is no longer in use.',
      ),
    ],
    citations: [SECTIONS.articleInvalid, SECTIONS.faqInvalid],
    related: ['vanity-domain', 'validate-steps', 'invalid-causes'],
  },
  {
    id: 'vanity-domain',
    topic: 'invalid',
    question: 'The customer uses a vanity domain',
    alsoAsked: [
      'custom domain',
      'domain not registered in the tenant',
      'email domain differs from the tenant domain',
      'wrong domain',
    ],
    answer: [
      text(
        'The part after the @ has to be the very domain that belongs to the customer’s Entra tenant. Where the customer uses a vanity domain, see that it is registered there.',
      ),
    ],
    citations: [SECTIONS.articleInvalid],
    related: ['fix-typo', 'fix-not-in-entra'],
  },
  {
    id: 'fix-deleted-tenant',
    topic: 'invalid',
    question: 'Fix: the tenant was deleted',
    alsoAsked: ['WSA of a deleted tenant', 'tenant no longer exists', 'deleted directory', 'tenant is gone'],
    answer: [
      text(
        'A WSA of a tenant that no longer exists is invalid. The pages name this cause without a remedy; what follows from the rest is that the customer names an account in a tenant that exists, or makes a tenant free of charge and creates one.',
      ),
    ],
    citations: [SECTIONS.faqInvalid, SECTIONS.faqNoTenant],
    related: ['create-tenant', 'invalid-causes'],
  },
];
