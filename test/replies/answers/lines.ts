import type { Answer } from './answer.ts';

/** Answers of one line a role, lists, and short ones. */
export const LINES: readonly Answer[] = [
  ['OA: jane@fabrikam.example', 'OA + jane'],
  ['Online Administrator - bob@fabrikam.example', 'OA + bob'],
  [
    'Hi Ann,\n\nNTC: jane@fabrikam.example\nOA: bob@fabrikam.example\nOSM: mia@fabrikam.example\n\nBest,\nCat',
    'NTC + jane, OA + bob, OSM + mia',
  ],
  [
    'Hello,\n\n1. Notices Contact: jane@fabrikam.example\n2. Online Administrator: bob@fabrikam.example\n3. Online Service Manager: mia@fabrikam.example\n\nKind regards\nCat Lane\nFabrikam',
    'NTC + jane, OA + bob, OSM + mia',
  ],
  ['for OA use jane@fabrikam.example, for NTC bob@fabrikam.example', 'OA + jane, NTC + bob'],
  [
    'As OA take jane@fabrikam.example and as OSM mia@fabrikam.example, that should be all.',
    'OA + jane, OSM + mia',
  ],
  ['jane@fabrikam.example (OA + OSM)\nbob@fabrikam.example (NTC)', 'OA + jane, OSM + jane, NTC + bob'],
  ['jane@fabrikam.example = OA/NTC; mia@fabrikam.example = OSM', 'OA + jane, NTC + jane, OSM + mia'],
  [
    'NTC, OA, OSM: jane@fabrikam.example, bob@fabrikam.example, mia@fabrikam.example (in that order)',
    'NTC + jane, OA + bob, OSM + mia',
  ],
  [
    'The Notices Contact, the Online Administrator and the Online Service Manager are jane@fabrikam.example, bob@fabrikam.example and mia@fabrikam.example respectively.',
    'NTC + jane, OA + bob, OSM + mia',
  ],
  [
    'jane@fabrikam.example, bob@fabrikam.example and mia@fabrikam.example for NTC, OA and OSM, in this order.',
    'NTC + jane, OA + bob, OSM + mia',
  ],
  ['OA and OSM: bob@fabrikam.example and mia@fabrikam.example, respectively', 'OA + bob, OSM + mia'],
  ['Online Admin: Jane Doe, jane@fabrikam.example\nOSM: same person', 'OA + jane, OSM + jane'],
  ['OA: Bob Ray bob@fabrikam.example\nNTC: ditto', 'OA + bob, NTC + bob'],
  [
    'NTC: jane@fabrikam.example\nOA: bob@fabrikam.example\nOSM: same as the Notices Contact',
    'NTC + jane, OA + bob, OSM + jane',
  ],
  [
    'OSM = same as OA. OA = bob@fabrikam.example. NTC = jane@fabrikam.example',
    'OA + bob, OSM + bob, NTC + jane',
  ],
  [
    'notice contact: jane@fabrikam.example\nonline adminstrator: bob@fabrikam.example\nonline service manger: mia@fabrikam.example',
    'NTC + jane, OA + bob, OSM + mia',
  ],
  [
    'Notices contct - jane@fabrikam.example\nOnline administator - bob@fabrikam.example\nOnline servces manager - mia@fabrikam.example',
    'NTC + jane, OA + bob, OSM + mia',
  ],
  ['Online Services Admin: bob@fabrikam.example', 'OA + bob'],
  ['OSMs: mia@fabrikam.example, jane@fabrikam.example', 'OSM + mia, OSM + jane'],
  ['Both jane@fabrikam.example and bob@fabrikam.example should be OA.', 'OA + jane, OA + bob'],
  ['Online Administrator: both bob@fabrikam.example and mia@fabrikam.example', 'OA + bob, OA + mia'],
  ['OA is bob@fabrikam.example; OSM is n/a; NTC tbd', 'OA + bob'],
  ['NTC: to be confirmed\nOA: jane@fabrikam.example\nOSM: none for now', 'OA + jane'],
  [
    'Here you go:\n\njane@fabrikam.example\nbob@fabrikam.example\nmia@fabrikam.example\n\nThe first two are for NTC, the last one for OA.\n\nCat',
    'NTC + jane, NTC + bob, OA + mia',
  ],
  [
    'jane@fabrikam.example\nbob@fabrikam.example\n\nThe first is our Online Administrator, the second our OSM.',
    'OA + jane, OSM + bob',
  ],
  ['Jane Doe <jane@fabrikam.example>\nBob Ray <bob@fabrikam.example>', '? + jane, ? + bob'],
  [
    'Please find our contacts below:\n- Jane Doe, jane@fabrikam.example\n- Mia Fox, mia@fabrikam.example',
    '? + jane, ? + mia',
  ],
  [
    'Online Administrator:\nJane Doe\njane@fabrikam.example\n+49 555 0100\n\nOnline Service Manager:\nMia Fox\nmia@fabrikam.example',
    'OA + jane, OSM + mia',
  ],
  [
    'Name: Bob Ray\nE-mail: bob@fabrikam.example\nRole: Online Administrator\n\nName: Jane Doe\nE-mail: jane@fabrikam.example\nRole: Notices Contact',
    'OA + bob, NTC + jane',
  ],
  ['all three roles: jane@fabrikam.example', 'NTC + jane, OA + jane, OSM + jane'],
  ['bob@fabrikam.example for all of them', 'NTC + bob, OA + bob, OSM + bob'],
  [
    'OA jane@fabrikam.example / NTC bob@fabrikam.example / OSM mia@fabrikam.example',
    'OA + jane, NTC + bob, OSM + mia',
  ],
  ['jane@fabrikam.example OA\nbob@fabrikam.example NTC', 'OA + jane, NTC + bob'],
  ['OA: me\nOSM: mia@fabrikam.example', 'OA + cat, OSM + mia'],
  ['Notices Contact: myself\nOA: bob@fabrikam.example', 'NTC + cat, OA + bob'],
  ['NTC: unchanged\nOA: jane@fabrikam.example (new)\nOSM: unchanged', 'OA + jane'],
  ['NTC – as before\nOSM – no change\nOA – bob@fabrikam.example', 'OA + bob'],
  [
    '- OA: jane@fabrikam.example, bob@fabrikam.example\n- OSM: mia@fabrikam.example',
    'OA + jane, OA + bob, OSM + mia',
  ],
  [
    '* Online Administrators *\n- jane@fabrikam.example\n- bob@fabrikam.example\n\n* Online Service Manager *\n- mia@fabrikam.example',
    'OA + jane, OA + bob, OSM + mia',
  ],
];
