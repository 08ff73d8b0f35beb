import type { Answer } from '../answer.ts';

/** Who gets which role, said in sentences and lists. */
export const LATER_SENTENCES: readonly Answer[] = [
  [
    'Good morning Ann, the licence notices can go to Lena Brandt (lena@fabrikam.example) as Notices Contact, and Tariq Aziz (tariq@fabrikam.example) is going to be our Online Administrator. Cheers, Cat',
    'NTC + lena, OA + tariq',
  ],
  [
    "Ann - we went through the list this morning. Put priya@northwind.example in for Online Administrator and devon@northwind.example in for Online Service Manager. That's it from us.",
    'OA + priya@northwind.example, OSM + devon@northwind.example',
  ],
  [
    'Hello,\n\nRuth Adler (ruth@tailspin.example) will be our Notices Contact. The other two roles, OA and OSM, are both for Ian Cole, ian@tailspin.example.\n\nKind regards',
    'NTC + ruth@tailspin.example, OA + ian@tailspin.example, OSM + ian@tailspin.example',
  ],
  [
    'As for the OA it is p.novak@fabrikam.example; k.lindt@fabrikam.example will do NTC and OSM.',
    'OA + p.novak, NTC + k.lindt, OSM + k.lindt',
  ],
  [
    'Hi Ann,\n\ncould samir@fabrikam.example be entered as a second Online Administrator, please? The first one stays as is.\n\nThanks a lot\nCat',
    'OA + samir',
  ],
  ['Please register yuki@fabrikam.example as another OSM alongside the existing one.', 'OSM + yuki'],
  [
    "For resilience we'd like a backup: please list noor@adatum.example as our second OA.",
    'OA + noor@adatum.example',
  ],
  [
    'Our Online Service Managers will be both eva.holm@fabrikam.example and per.dahl@fabrikam.example.',
    'OSM + eva.holm, OSM + per.dahl',
  ],
  [
    'Please set both lucas@fabrikam.example and amelie@fabrikam.example as OA, they cover for each other.',
    'OA + lucas, OA + amelie',
  ],
  [
    'G. Ferro (g.ferro@litware.example) takes both the Notices Contact and the Online Service Manager role.',
    'NTC + g.ferro@litware.example, OSM + g.ferro@litware.example',
  ],
  [
    'Notices Contact: owen@fabrikam.example\nOSM: same person as the Notices Contact',
    'NTC + owen, OSM + owen',
  ],
  [
    'OA is Dana Whitlock, dana@wingtip.example. The OSM is the same person.',
    'OA + dana@wingtip.example, OSM + dana@wingtip.example',
  ],
  [
    'NTC - b.okafor@fabrikam.example\nOA - t.reyes@fabrikam.example\nOSM - see OA',
    'NTC + b.okafor, OA + t.reyes, OSM + t.reyes',
  ],
  [
    'Hello Ann,\n\nIsla Reid will act as the Online Administrator. You can reach her at isla.reid@fabrikam.example or on +44 20 7946 0321.\n\nBest wishes\nCat',
    'OA + isla.reid',
  ],
  [
    'The person you are looking for as Online Service Manager is Hiro Tanaka. You can reach him under h.tanaka@contososuites.example.',
    'OSM + h.tanaka@contososuites.example',
  ],
  [
    'Marion Klee has agreed to be the Notices Contact. Her e-mail is marion.klee@fabrikam.example.',
    'NTC + marion.klee',
  ],
  ['Regarding the Online Administrator: I will do it myself.', 'OA + cat'],
  ["OA will be viktor@fabrikam.example, and I'll do the OSM myself.", 'OSM + cat, OA + viktor'],
  ['No need to look any further for a Notices Contact - that will be me.', 'NTC + cat'],
  [
    'Please enter me as Online Administrator. Nadia (nadia@fabrikam.example) gets the notices, so she is the Notices Contact.',
    'OA + cat, NTC + nadia',
  ],
  [
    'After some back and forth with our IT lead we have decided that fay.wood@proseware.example is going to be responsible for the services, in your terms the Online Service Manager.',
    'OSM + fay.wood@proseware.example',
  ],
  [
    'NTC, OA and OSM are alma@fabrikam.example, bruno@fabrikam.example and carla@fabrikam.example, in that order.',
    'NTC + alma, OA + bruno, OSM + carla',
  ],
  [
    '1) Notices Contact\n   Jo Quist, j.quist@relecloud.example\n2) Online Administrator\n   Mo Sand, m.sand@relecloud.example\n3) Online Service Manager\n   Flo Roth, f.roth@relecloud.example',
    'NTC + j.quist@relecloud.example, OA + m.sand@relecloud.example, OSM + f.roth@relecloud.example',
  ],
  [
    'Zoe Park -> Online Administrator (zoe.park@fabrikam.example)\nMax Hale -> Online Service Manager (max.hale@fabrikam.example)',
    'OA + zoe.park, OSM + max.hale',
  ],
  [
    'Hi! Use elin@fourthcoffee.example for NTC, rob@fourthcoffee.example for OA. OSM I still have to find out, more tomorrow.',
    'NTC + elin@fourthcoffee.example, OA + rob@fourthcoffee.example',
  ],
  ['tess@fabrikam.example has a licensed account in our tenant and has agreed to be the OSM.', 'OSM + tess'],
  [
    'Good afternoon,\nOA = gina@fabrikam.example\nThe rest I owe you until Thursday.\nRegards, Cat Lane',
    'OA + gina',
  ],
  ['w.meyer@fabrikam.example (OA), s.ito@fabrikam.example (NTC)', 'OA + w.meyer, NTC + s.ito'],
  // with what stands below an answer
  [
    'OA is hal@fabrikam.example.\n\nBest,\nCat Lane\nProcurement | Fabrikam | procurement@fabrikam.example',
    'OA + hal',
  ],
  [
    'NTC: ute@fabrikam.example\n\nMit freundlichen Grüßen\nCat Lane\n\nFabrikam GmbH · info@fabrikam.example · Amtsgericht Köln HRB 4711',
    'NTC + ute',
  ],
  [
    'Our Online Service Manager is zita@fabrikam.example.\n\nThis e-mail and its attachments are confidential. Report misuse to abuse@fabrikam.example.',
    'OSM + zita',
  ],
  [
    'OA: tanja@fabrikam.example\nOSM: axel@fabrikam.example\n\n-- \nFabrikam IT Service Desk\nservicedesk@fabrikam.example\n+49 221 555 0111',
    'OA + tanja, OSM + axel',
  ],
  [
    'Bonjour,\n\nOSM : remy@fabrikam.example\n\nBien à vous,\nJules Caron\nDirection des achats\njules.caron@fabrikam.example',
    'OSM + remy',
  ],
  [
    'OA：okada@fabrikam.example\n\nよろしくお願いいたします。\n--\n株式会社ファブリカム 総務部\n小林\nkobayashi@fabrikam.example',
    'OA + okada',
  ],
];
