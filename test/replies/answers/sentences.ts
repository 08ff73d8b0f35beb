import type { Answer } from './answer.ts';

/** Answers in sentences: who gets which role. */
export const SENTENCES: readonly Answer[] = [
  ['Hi Ann, please add jane@fabrikam.example as a second OA. Thanks, Cat', 'OA + jane'],
  ['Could you please add bob@fabrikam.example as an additional Online Service Manager?\n\nCat', 'OSM + bob'],
  ['In addition, mia@fabrikam.example should be OSM as well.', 'OSM + mia'],
  [
    'We would also like to have grace@fabrikam.example as Online Administrator, next to the present one.',
    'OA + grace',
  ],
  [
    'Hi,\n\nregarding the OA: jane@fabrikam.example and bob@fabrikam.example will share it.\n\nBest regards\nCat',
    'OA + jane, OA + bob',
  ],
  [
    'The Online Service Manager role will be shared by mia@fabrikam.example and jane@fabrikam.example.',
    'OSM + mia, OSM + jane',
  ],
  [
    'Dear Ann,\n\nOur Online Administrator is Jane Doe. You can reach her at jane.doe@fabrikam.example.\n\nRegards,\nCat',
    'OA + jane.doe',
  ],
  [
    'Bob Ray looks after the online services, so he is the right OSM. His address is bob.ray@fabrikam.example.',
    'OSM + bob.ray',
  ],
  [
    'Online Administrator is Jane Doe and OSM is Bob Ray. Their addresses are jane.doe@fabrikam.example and bob.ray@fabrikam.example.',
    'OA + jane.doe, OSM + bob.ray',
  ],
  [
    'Jane Doe will be the Notices Contact, Mia Fox the OSM.\n\nmia.fox@fabrikam.example\njane.doe@fabrikam.example',
    'NTC + jane.doe, OSM + mia.fox',
  ],
  ['The OA? I will be it myself.', 'OA + cat'],
  ["I'll take the OA role. For the OSM, please use mia@fabrikam.example.", 'OA + cat, OSM + mia'],
  ['I am happy to be the Notices Contact myself; bob@fabrikam.example is OA.', 'NTC + cat, OA + bob'],
  [
    'Please put me down as Online Service Manager and jane@fabrikam.example as Online Administrator.',
    'OSM + cat, OA + jane',
  ],
  ['I will ask the Online Administrator and come back to you.', ''],
  ['Let me check who the OSM is. I am the wrong person for that.', ''],
  ['jane@fabrikam.example is the OA, and so is bob@fabrikam.example.', 'OA + jane, OA + bob'],
  ['mia@fabrikam.example is our OSM, bob@fabrikam.example too.', 'OSM + mia, OSM + bob'],
  [
    'Hi Ann,\n\nthanks for the heads-up. Talked to IT: Jane (jane@fabrikam.example) does the online administration, i.e. OA, while notices should go to Bob, bob@fabrikam.example (NTC).\n\nCat',
    'OA + jane, NTC + bob',
  ],
  [
    'Hello Ann,\n\nhope you had a nice weekend! We discussed it this morning. For the role of the Online Administrator we propose Mia Fox (mia@fabrikam.example), who has run our tenant since 2019. Jane Doe (jane@fabrikam.example) will receive the notices as Notices Contact.\n\nLet me know if you need more.\nCat',
    'OA + mia, NTC + jane',
  ],
  ['Jane Doe, whose address is jane@fabrikam.example, will act as our Online Service Manager.', 'OSM + jane'],
  [
    'Our Online Administrator, Bob Ray (bob@fabrikam.example), is also the Online Service Manager.',
    'OA + bob, OSM + bob',
  ],
  ['bob@fabrikam.example is OA but not OSM. OSM is mia@fabrikam.example.', 'OA + bob, OSM + mia'],
  ['jane@fabrikam.example can be the Notices Contact, not the OA.', 'NTC + jane'],
  ['Can jane@fabrikam.example be the OA?', ''],
  [
    'Would bob@fabrikam.example be fine as Online Service Manager, or does it have to be somebody from IT?',
    '',
  ],
  ['Can you please use jane@fabrikam.example as OA?', 'OA + jane'],
  ['Would you please note mia@fabrikam.example as our new contact for everything?', '? + mia'],
  ['If jane@fabrikam.example is not suitable as OA, tell me and I find someone.', ''],
  ['We might name bob@fabrikam.example as OSM, but this is not decided yet.', ''],
  ['Perhaps jane@fabrikam.example could do the OA. I will confirm tomorrow.', ''],
  ['I need to ask mia@fabrikam.example whether she wants to be the OSM.', ''],
  [
    'Hi Ann,\nThe accounts are all fine. Online Admin → jane@fabrikam.example. Service Manager → mia@fabrikam.example. We confirm that both are work accounts.\nCat',
    'OA + jane, OSM + mia',
  ],
  [
    'Confirmed:\njane@fabrikam.example is a work account and will be used for the Online Administrator;\nbob@fabrikam.example is a work account and will be used for the Notices Contact.',
    'OA + jane, NTC + bob',
  ],
  [
    'We nominate jane@fabrikam.example as Notices Contact and as Online Service Manager.',
    'NTC + jane, OSM + jane',
  ],
  ['jane@fabrikam.example should get both OA and OSM.', 'OA + jane, OSM + jane'],
  [
    'The person in charge of licensing notices is Jane Doe (jane@fabrikam.example), i.e. she is the Notices Contact. Technical things, so the Online Administrator, are with bob@fabrikam.example.',
    'NTC + jane, OA + bob',
  ],
  [
    'Jane is responsible as the Online Administrator: jane@fabrikam.example. Bob is responsible as the OSM: bob@fabrikam.example.',
    'OA + jane, OSM + bob',
  ],
  ['OA: jane@fabrikam.example, cc bob@fabrikam.example', 'OA + jane'],
  ['Our OSM is mia@fabrikam.example. jane@fabrikam.example is only in copy for information.', 'OSM + mia'],
  [
    'Notices Contact should be jane@fabrikam.example. OA and OSM both go to bob@fabrikam.example.',
    'NTC + jane, OA + bob, OSM + bob',
  ],
  [
    'Except for the NTC, which is jane@fabrikam.example, it is bob@fabrikam.example: OA and OSM.',
    'NTC + jane, OA + bob, OSM + bob',
  ],
  [
    'We have two people: jane@fabrikam.example for OA and bob@fabrikam.example who does OSM.',
    'OA + jane, OSM + bob',
  ],
  [
    'For Online Administrator we have mia@fabrikam.example and for Notices Contact there is jane@fabrikam.example',
    'OA + mia, NTC + jane',
  ],
];
