import type { Answer } from './answer.ts';

/** Replacements, removals and corrections. The deal's contacts: Hannah Meier NTC, Oliver Grant OA, Sofia Lang OSM. */
export const REPLACING: readonly Answer[] = [
  ['Hannah Meier has left us, please use grace@fabrikam.example instead.', 'NTC hannah.meier > grace'],
  [
    'Oliver Grant is no longer with the company. Please use bob@fabrikam.example instead.',
    'OA oliver.grant > bob',
  ],
  ['Hannah no longer works here.', 'NTC - hannah.meier'],
  ['Hi Ann,\n\nSofia Lang left the company in May.\n\nBest regards,\nCat', 'OSM - sofia.lang'],
  ['Our OA changes to grace@fabrikam.example', 'OA oliver.grant > grace'],
  ['The Notices Contact will change to jane@fabrikam.example from next month.', 'NTC hannah.meier > jane'],
  ['grace@fabrikam.example takes over as OA.', 'OA oliver.grant > grace'],
  ['Bob Ray (bob@fabrikam.example) is taking over the Online Service Manager role.', 'OSM sofia.lang > bob'],
  ['Please replace the OA with grace@fabrikam.example', 'OA oliver.grant > grace'],
  ['Please replace our Notices Contact by Jane Doe, jane@fabrikam.example.', 'NTC hannah.meier > jane'],
  ['replace oliver.grant@fabrikam.example with bob@fabrikam.example', 'OA oliver.grant > bob'],
  ['Please swap sofia.lang@fabrikam.example for mia@fabrikam.example as the OSM.', 'OSM sofia.lang > mia'],
  ['bob@fabrikam.example instead of oliver.grant@fabrikam.example please', 'OA oliver.grant > bob'],
  [
    'Instead of hannah.meier@fabrikam.example please take jane@fabrikam.example as Notices Contact.',
    'NTC hannah.meier > jane',
  ],
  ['oliver.grant@fabrikam.example -> bob@fabrikam.example', 'OA oliver.grant > bob'],
  [
    'NTC: hannah.meier@fabrikam.example => jane@fabrikam.example\nOSM: sofia.lang@fabrikam.example → mia@fabrikam.example',
    'NTC hannah.meier > jane, OSM sofia.lang > mia',
  ],
  [
    'Please change the OA from oliver.grant@fabrikam.example to grace@fabrikam.example.',
    'OA oliver.grant > grace',
  ],
  ['We are switching the OSM from Sofia to mia@fabrikam.example.', 'OSM sofia.lang > mia'],
  ['Please remove hannah.meier@fabrikam.example.', 'NTC - hannah.meier'],
  ['You can delete Oliver Grant from the list, he retired.', 'OA - oliver.grant'],
  [
    'Hi Ann,\n\nOur new Notices Contact is Marta Keller. You can reach her at marta.keller@fabrikam.example.\n\nCat',
    'NTC hannah.meier > marta.keller',
  ],
  [
    'The new Online Administrator will be Bob Ray. He is at bob.ray@fabrikam.example.',
    'OA oliver.grant > bob.ray',
  ],
  [
    'oliver.grant@fabrikam.example is wrong, it should be olivia.grant@fabrikam.example',
    'OA oliver.grant > olivia.grant',
  ],
  [
    'The address hannah.meier@fabrikam.example is incorrect. The correct one is hannah.mayer@fabrikam.example.',
    'NTC hannah.meier > hannah.mayer',
  ],
  ['The OA is not oliver.grant@fabrikam.example but bob@fabrikam.example', 'OA oliver.grant > bob'],
  ['OSM is mia@fabrikam.example, not Sofia Lang.', 'OSM sofia.lang > mia'],
  ['Sofia Lang retires in March; mia@fabrikam.example is her successor.', 'OSM sofia.lang > mia'],
  ['jane@fabrikam.example succeeds Hannah Meier as Notices Contact.', 'NTC hannah.meier > jane'],
  [
    'Hello Ann,\n\nHannah has moved to another department. Marta Keller (marta@fabrikam.example) took over her duties.\n\nCat',
    'NTC hannah.meier > marta',
  ],
  [
    'Hello,\n\nOliver left last month. His replacement is Bob Ray, bob@fabrikam.example.\n\nThanks',
    'OA oliver.grant > bob',
  ],
  [
    'Two changes: Hannah Meier has left, Notices Contact is now jane@fabrikam.example. And Sofia Lang should be replaced by mia@fabrikam.example.',
    'NTC hannah.meier > jane, OSM sofia.lang > mia',
  ],
  [
    'Changes on our side:\n- OA: Oliver Grant is replaced by bob@fabrikam.example\n- OSM: please remove Sofia Lang\n- NTC: no change',
    'OA oliver.grant > bob, OSM - sofia.lang',
  ],
  [
    'NTC stays the same as last year. OA will be Jane Doe, jane@fabrikam.example. OSM same as NTC.',
    'OA + jane',
  ],
  [
    'Everything is the same as last year except OA, which is now bob@fabrikam.example.',
    'OA oliver.grant > bob',
  ],
  ['hannah.meier@fabrikam.example is still our NTC.', ''],
  ['Oliver Grant (oliver.grant@fabrikam.example) remains the OA, no change there.', ''],
  ['hannah.meier@fabrikam.example can be OSM as well', 'OSM + hannah.meier'],
  [
    'Please also enter oliver.grant@fabrikam.example as Notices Contact, in addition to Hannah.',
    'NTC + oliver.grant',
  ],
  ['<p>OA: <s>oliver.grant@fabrikam.example</s> bob@fabrikam.example</p>', 'OA oliver.grant > bob'],
  [
    '<p>Notices Contact: <del>hannah.meier@fabrikam.example</del> jane@fabrikam.example</p><p>OSM: <strike>sofia.lang@fabrikam.example</strike></p>',
    'NTC hannah.meier > jane, OSM - sofia.lang',
  ],
  ['Old: oliver.grant@fabrikam.example\nNew: bob@fabrikam.example', 'OA oliver.grant > bob'],
  [
    'Online Service Manager\nold: sofia.lang@fabrikam.example\nnew: mia@fabrikam.example',
    'OSM sofia.lang > mia',
  ],
  ['Use bob@fabrikam.example for OA. Oliver Grant is on holiday.', 'OA + bob'],
  ['Hannah is out of office until Monday, I will ask her then.', ''],
  ['Sofia got married, her address is now sofia.berg@fabrikam.example.', 'OSM sofia.lang > sofia.berg'],
  [
    'Hannah Meier has a new address: hannah@fabrikam-group.example',
    'NTC hannah.meier > hannah@fabrikam-group.example',
  ],
  ['Please remove Oliver as OA and add bob@fabrikam.example as OA.', 'OA oliver.grant > bob'],
  [
    'Hannah will no longer be the Notices Contact; this will be done by jane@fabrikam.example.',
    'NTC hannah.meier > jane',
  ],
  ['old.person@fabrikam.example has left. OA: bob@fabrikam.example', 'OA + bob'],
  ['Not jane@fabrikam.example! Use mia@fabrikam.example for OSM.', 'OSM + mia'],
];
