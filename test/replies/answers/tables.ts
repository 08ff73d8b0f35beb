import type { Answer } from './answer.ts';

const rows = (...of: string[]) =>
  `<table border="1">${of
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((cell) => `<td>${cell.trim()}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;

/** Answers with tables. */
export const TABLES: readonly Answer[] = [
  [
    `<p>Hi Ann,</p>${rows('Role|Old|New', 'Notices Contact|hannah.meier@fabrikam.example|jane@fabrikam.example', 'Online Administrator|oliver.grant@fabrikam.example|bob@fabrikam.example')}<p>Best,<br>Cat</p>`,
    'NTC hannah.meier > jane, OA oliver.grant > bob',
  ],
  [
    rows(
      'Rolle|Bisher|Neu',
      'OA|oliver.grant@fabrikam.example|bob@fabrikam.example',
      'OSM|sofia.lang@fabrikam.example|unverändert',
    ),
    'OA oliver.grant > bob',
  ],
  [
    rows(
      'Role|Current contact|New contact',
      'OSM|Sofia Lang|Mia Fox, mia@fabrikam.example',
      'NTC|Hannah Meier|no change',
    ),
    'OSM sofia.lang > mia',
  ],
  [
    rows(
      'Role|From|To',
      'NTC|Hannah Meier|Jane Doe &lt;jane@fabrikam.example&gt;',
      'OA|Oliver Grant|Bob Ray &lt;bob@fabrikam.example&gt;',
    ),
    'NTC hannah.meier > jane, OA oliver.grant > bob',
  ],
  [
    rows('|NTC|OA|OSM', 'jane@fabrikam.example|x|||', 'bob@fabrikam.example||x|x'),
    'NTC + jane, OA + bob, OSM + bob',
  ],
  [
    rows(
      'Name|E-mail|NTC|OA|OSM',
      'Jane Doe|jane@fabrikam.example|X|-|X',
      'Bob Ray|bob@fabrikam.example|-|X|-',
    ),
    'NTC + jane, OSM + jane, OA + bob',
  ],
  [
    rows(
      'Person|Notices Contact|Online Administrator|Online Service Manager',
      'Mia Fox (mia@fabrikam.example)||✓|',
      'Jane Doe (jane@fabrikam.example)|✓||✓',
    ),
    'OA + mia, NTC + jane, OSM + jane',
  ],
  [
    rows('E-Mail|NTC|OA|OSM', 'jane@fabrikam.example|ja|nein|nein', 'bob@fabrikam.example|nein|ja|ja'),
    'NTC + jane, OA + bob, OSM + bob',
  ],
  [
    rows(
      '|jane@fabrikam.example|bob@fabrikam.example',
      'Notices Contact|x|',
      'Online Administrator||x',
      'Online Service Manager||x',
    ),
    'NTC + jane, OA + bob, OSM + bob',
  ],
  [
    rows(
      'Role|Jane Doe (jane@fabrikam.example)|Mia Fox (mia@fabrikam.example)',
      'NTC|yes|no',
      'OA|no|yes',
      'OSM|yes|yes',
    ),
    'NTC + jane, OSM + jane, OA + mia, OSM + mia',
  ],
  [
    rows(
      'Role|Name|Mail',
      'NTC|Jane Doe|jane@fabrikam.example',
      'OA|Bob Ray|bob@fabrikam.example',
      'OSM|Bob Ray|bob@fabrikam.example',
    ),
    'NTC + jane, OA + bob, OSM + bob',
  ],
  [
    rows(
      'Name|Mail|Phone|Role',
      'Jane Doe|jane@fabrikam.example|+1 555 0100|Online Administrator',
      'Mia Fox|mia@fabrikam.example|+1 555 0101|OSM, NTC',
    ),
    'OA + jane, OSM + mia, NTC + mia',
  ],
  [
    'Role | Old | New\nNTC | hannah.meier@fabrikam.example | jane@fabrikam.example\nOA | same | same',
    'NTC hannah.meier > jane',
  ],
  [
    'Role\tOld\tNew\nOnline Service Manager\tsofia.lang@fabrikam.example\tmia@fabrikam.example',
    'OSM sofia.lang > mia',
  ],
  [
    'NTC\tOA\tOSM\njane@fabrikam.example\tbob@fabrikam.example\tmia@fabrikam.example',
    'NTC + jane, OA + bob, OSM + mia',
  ],
  [
    rows(
      'Notices Contact|Online Administrator',
      'Jane Doe|Bob Ray',
      'jane@fabrikam.example|bob@fabrikam.example',
    ),
    'NTC + jane, OA + bob',
  ],
  [
    rows(
      'Role|Contact',
      'Online Administrator|jane@fabrikam.example',
      '|bob@fabrikam.example',
      'Online Service Manager|mia@fabrikam.example',
    ),
    'OA + jane, OA + bob, OSM + mia',
  ],
  [
    rows('Role|Contacts', 'OA|jane@fabrikam.example; bob@fabrikam.example', 'OSM|mia@fabrikam.example'),
    'OA + jane, OA + bob, OSM + mia',
  ],
  [
    rows(
      'Role|Contact',
      'Notices Contact|<s>hannah.meier@fabrikam.example</s> jane@fabrikam.example',
      'Online Administrator|oliver.grant@fabrikam.example',
    ),
    'NTC hannah.meier > jane',
  ],
  [
    rows(
      'Role|Old|New',
      'OA|<s>oliver.grant@fabrikam.example</s>|mia@fabrikam.example',
      'OSM|<s>sofia.lang@fabrikam.example</s>|remove',
    ),
    'OA oliver.grant > mia, OSM - sofia.lang',
  ],
  [
    rows(
      'Role|E-mail|Comment',
      'NTC|hannah.meier@fabrikam.example|has left, please use jane@fabrikam.example',
      'OA|oliver.grant@fabrikam.example|ok',
    ),
    'NTC hannah.meier > jane',
  ],
  [
    rows(
      'Role|E-mail|Comment',
      'OSM|sofia.lang@fabrikam.example|please delete',
      'OA|oliver.grant@fabrikam.example|correct',
    ),
    'OSM - sofia.lang',
  ],
];
