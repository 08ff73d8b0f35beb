/** Topics of the guidance entries, in display order. */
export const TOPICS = [
  { id: 'requirements', title: 'What is required' },
  { id: 'accounts', title: 'Work or School Accounts and tenants' },
  { id: 'cloud', title: 'Cloud scope and government' },
  { id: 'validating', title: 'Validating a contact' },
  { id: 'invalid', title: 'Invalid WSA Account ID' },
  { id: 'legacy', title: 'Legacy contact roles' },
  { id: 'roles', title: 'VL roles and who may do what' },
  { id: 'users', title: 'Managing VL users' },
  { id: 'admin', title: 'The VL admin' },
  { id: 'manual-forms', title: 'Manual enrolment forms' },
  { id: 'cocp', title: 'Change of channel partner' },
  { id: 'support', title: 'Holds, cases and support' },
  { id: 'close', title: 'May 2026 and the June close' },
  { id: 'customers', title: 'Talking to customers' },
] as const;
export type TopicId = (typeof TOPICS)[number]['id'];
