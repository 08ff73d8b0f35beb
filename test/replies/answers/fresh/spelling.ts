import type { Answer } from '../answer.ts';

/** Misspelt roles, wrapped links, and characters that are invisible or full-width. */
export const LATER_SPELLING: readonly Answer[] = [
  ['Online Adminstrator: rhea@fabrikam.example', 'OA + rhea'],
  ['Notice Contact: otto@fabrikam.example', 'NTC + otto'],
  ['Onlne Service Manager is pia@fabrikam.example', 'OSM + pia'],
  [
    'online services manger: finn@fabrikam.example\nonline administator: greta@fabrikam.example',
    'OSM + finn, OA + greta',
  ],
  ['Notcies Contact - iris@lucerne.example', 'NTC + iris@lucerne.example'],
  [
    '<p>OA: <a href="https://eur03.safelinks.protection.outlook.com/?url=mailto%3Akai%40fabrikam.example&amp;data=05%7C02%7C">kai@fabrikam.example</a></p>',
    'OA + kai',
  ],
  ['<div>The OSM is <a href="mailto:liv@fabrikam.example">Liv Moe</a>.</div>', 'OSM + liv'],
  ['Notices Contact: Moira Daly <mailto:moira@fabrikam.example>', 'NTC + moira'],
  ['OA: nico@fabrikam.example<mailto:nico@fabrikam.example>', 'OA + nico'],
  ['OSM: \u200boda@fabrikam\u200b.example\u200b\nNTC: pim\u200b@fabrikam.example', 'OSM + oda, NTC + pim'],
  ['ＯＡ：ｔａｎａｋａ＠ｆａｂｒｉｋａｍ．ｅｘａｍｐｌｅ', 'OA + tanaka'],
  ['ＯＡ：sato＠fabrikam.example\nＯＳＭ：mori＠fabrikam.example', 'OA + sato, OSM + mori'],
  ['OA:\u00a0tyra@vanarsdel.example', 'OA + tyra@vanarsdel.example'],
  ['Notices Contact: [vera@fabrikam.example](mailto:vera@fabrikam.example)', 'NTC + vera'],
  ['Online Administrator: "Lee, Wendy" <Wendy@Fabrikam.example>', 'OA + wendy'],
];
