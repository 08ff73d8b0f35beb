import type { Answer } from '../answer.ts';

/** Replacements and removals, in sentences, arrows, struck-through text and tables. The contacts are those of `replacing.ts`. */
export const LATER_REPLACING: readonly Answer[] = [
  [
    'Please replace Oliver Grant with nils@fabrikam.example, he is our admin from this quarter.',
    'OA oliver.grant > nils',
  ],
  [
    'Kindly replace hannah.meier@fabrikam.example by petra.vogt@fabrikam.example in your records.',
    'NTC hannah.meier > petra.vogt',
  ],
  ['ravi@fabrikam.example instead of Sofia Lang as Online Service Manager, please.', 'OSM sofia.lang > ravi'],
  ['We want dora@fabrikam.example as Notices Contact instead of Hannah Meier.', 'NTC hannah.meier > dora'],
  [
    'Hello Ann, just so that you know: Oliver Grant left Fabrikam at the end of April. A successor has not been found yet.',
    'OA - oliver.grant',
  ],
  ['sofia.lang@fabrikam.example is not employed by us any more.', 'OSM - sofia.lang'],
  ['Kindly take oliver.grant@fabrikam.example off the agreement.', 'OA - oliver.grant'],
  [
    'Please remove both Hannah Meier and Sofia Lang, neither of them works here any longer.',
    'NTC - hannah.meier, OSM - sofia.lang',
  ],
  [
    'Oliver Grant left. Ines Ros takes over as Online Administrator, ines.ros@fabrikam.example.',
    'OA oliver.grant > ines.ros',
  ],
  ['As of 1 July bastian@fabrikam.example takes over from Sofia Lang as OSM.', 'OSM sofia.lang > bastian'],
  ['chloe@fabrikam.example will take over as Notices Contact.', 'NTC hannah.meier > chloe'],
  ['sofia.lang@fabrikam.example -> kofi@fabrikam.example', 'OSM sofia.lang > kofi'],
  [
    'hannah.meier@fabrikam.example --> ada@fabrikam.example\noliver.grant@fabrikam.example --> ben@fabrikam.example',
    'NTC hannah.meier > ada, OA oliver.grant > ben',
  ],
  [
    'Our new Notices Contact is Leon Hart. You can reach him at leon.hart@fabrikam.example.',
    'NTC hannah.meier > leon.hart',
  ],
  ['The new OA is frida@fabrikam.example.', 'OA oliver.grant > frida'],
  [
    'Please note that the e-mail address sofia.lang@fabrikam.example has changed to sofia.kern@fabrikam.example.',
    'OSM sofia.lang > sofia.kern',
  ],
  [
    "Two corrections. OA: no longer Oliver Grant but pavel@fabrikam.example. And please drop Sofia Lang as OSM, we'll name somebody next week.",
    'OA oliver.grant > pavel, OSM - sofia.lang',
  ],
  [
    '<div><p>Hi Ann,</p><p>Online Administrator: <span style="text-decoration:line-through">oliver.grant@fabrikam.example</span> hugo@fabrikam.example</p><p>Thx, Cat</p></div>',
    'OA oliver.grant > hugo',
  ],
  [
    '<html><body><ul><li>Notices Contact: <s>Hannah Meier, hannah.meier@fabrikam.example</s> Ilse Bos, ilse@fabrikam.example</li><li>Online Service Manager: <del>Sofia Lang, sofia.lang@fabrikam.example</del> Jan Vos, jan@fabrikam.example</li></ul></body></html>',
    'NTC hannah.meier > ilse, OSM sofia.lang > jan',
  ],
  [
    '<p>This one can go: <strike>Online Service Manager: sofia.lang@fabrikam.example</strike></p>',
    'OSM - sofia.lang',
  ],
  [
    '<p>Please find the changes below.</p><table><thead><tr><th>Role</th><th>Old</th><th>New</th></tr></thead><tbody><tr><td>Notices Contact</td><td>Hannah Meier<br>hannah.meier@fabrikam.example</td><td>Emil Frost<br>emil@fabrikam.example</td></tr><tr><td>OSM</td><td>Sofia Lang<br>sofia.lang@fabrikam.example</td><td>Nora Lund<br>nora@fabrikam.example</td></tr></tbody></table>',
    'NTC hannah.meier > emil, OSM sofia.lang > nora',
  ],
  [
    '<table><tr><td><b>Role</b></td><td><b>Previous</b></td><td><b>Now</b></td></tr><tr><td>Online Administrator</td><td>oliver.grant@fabrikam.example</td><td>ayse@fabrikam.example</td></tr></table>',
    'OA oliver.grant > ayse',
  ],
  [
    '<table class="MsoTableGrid"><tr><td><p>&nbsp;</p></td><td><p>Notices Contact</p></td><td><p>OA</p></td><td><p>OSM</p></td></tr><tr><td><p>uma@fabrikam.example</p></td><td><p>X</p></td><td><p>&nbsp;</p></td><td><p>X</p></td></tr><tr><td><p>vito@fabrikam.example</p></td><td><p>&nbsp;</p></td><td><p>X</p></td><td><p>&nbsp;</p></td></tr></table>',
    'NTC + uma, OSM + uma, OA + vito',
  ],
  [
    '<p>Hello,</p><table><tr><th>Who</th><th>Email</th><th>NTC</th><th>OA</th><th>OSM</th></tr><tr><td>Ola Berg</td><td><a href="mailto:ola@alpineski.example">ola@alpineski.example</a></td><td>✔</td><td></td><td></td></tr><tr><td>Kim Ness</td><td><a href="mailto:kim@alpineski.example">kim@alpineski.example</a></td><td></td><td>✔</td><td>✔</td></tr></table><p>Regards</p>',
    'NTC + ola@alpineski.example, OA + kim@alpineski.example, OSM + kim@alpineski.example',
  ],
  [
    'Hannah Meier is retiring. Please send everything for the Notices Contact to her successor theo@fabrikam.example.',
    'NTC hannah.meier > theo',
  ],
  ['Sofia Lang stays OSM, but please add lars@fabrikam.example as OSM too.', 'OSM + lars'],
];
