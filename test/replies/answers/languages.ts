import type { Answer } from './answer.ts';

/** Answers in the languages of the letters other than English. */
export const LANGUAGES: readonly Answer[] = [
  // German
  [
    'Hallo Ann,\n\nunser Online-Administrator ist Jörg Müller (joerg@fabrikam.example).\n\nMit freundlichen Grüßen\nCat',
    'OA + joerg',
  ],
  [
    'Guten Tag,\n\nals Notices Contact nehmen Sie bitte jane@fabrikam.example, als OSM mia@fabrikam.example.\n\nViele Grüße\nCat',
    'NTC + jane, OSM + mia',
  ],
  [
    'Frau Meier hat uns verlassen, bitte verwenden Sie stattdessen grace@fabrikam.example.',
    'NTC hannah.meier > grace',
  ],
  [
    'Oliver Grant arbeitet nicht mehr bei uns. Sein Nachfolger ist Bob Ray, bob@fabrikam.example.',
    'OA oliver.grant > bob',
  ],
  ['bob@fabrikam.example übernimmt die Rolle des Online-Administrators.', 'OA oliver.grant > bob'],
  ['Bitte ersetzen Sie sofia.lang@fabrikam.example durch mia@fabrikam.example.', 'OSM sofia.lang > mia'],
  ['Statt hannah.meier@fabrikam.example bitte künftig jane@fabrikam.example', 'NTC hannah.meier > jane'],
  ['Der OA ändert sich von Oliver Grant auf grace@fabrikam.example.', 'OA oliver.grant > grace'],
  ['Bitte zusätzlich jane@fabrikam.example als zweiten Online-Administrator aufnehmen.', 'OA + jane'],
  ['Die Rolle OSM teilen sich jane@fabrikam.example und mia@fabrikam.example.', 'OSM + jane, OSM + mia'],
  ['OA mache ich selbst, Kontakt für Benachrichtigungen ist bob@fabrikam.example.', 'OA + cat, NTC + bob'],
  [
    'Online Service Manager: derselbe wie Online Administrator, also bob@fabrikam.example\nOA: bob@fabrikam.example',
    'OSM + bob, OA + bob',
  ],
  ['Alles wie letztes Jahr, keine Änderungen.', ''],
  ['Bitte Hannah Meier entfernen.', 'NTC - hannah.meier'],
  // French
  [
    'Bonjour,\n\nnotre administrateur en ligne est Marc Petit (marc@fabrikam.example).\n\nCordialement,\nCat',
    'OA + marc',
  ],
  [
    'Le contact pour les notifications sera jane@fabrikam.example et le responsable des services en ligne mia@fabrikam.example.',
    'NTC + jane, OSM + mia',
  ],
  [
    'Hannah Meier a quitté la société, merci d’utiliser grace@fabrikam.example à sa place.',
    'NTC hannah.meier > grace',
  ],
  ['Veuillez remplacer oliver.grant@fabrikam.example par bob@fabrikam.example.', 'OA oliver.grant > bob'],
  ['Merci d’ajouter jane@fabrikam.example comme deuxième OA.', 'OA + jane'],
  ['Sofia Lang ne travaille plus chez nous.', 'OSM - sofia.lang'],
  ['Pour le rôle OA : bob@fabrikam.example, pour le NTC : jane@fabrikam.example', 'OA + bob, NTC + jane'],
  ['mia@fabrikam.example au lieu de sofia.lang@fabrikam.example', 'OSM sofia.lang > mia'],
  // Spanish
  ['Hola Ann:\n\nEl administrador en línea es Juan Ruiz (juan@fabrikam.example).\n\nSaludos', 'OA + juan'],
  [
    'Contacto de notificaciones: jane@fabrikam.example\nAdministrador de servicios en línea: mia@fabrikam.example',
    'NTC + jane, OSM + mia',
  ],
  [
    'Hannah Meier ya no trabaja con nosotros. Por favor, usen grace@fabrikam.example en su lugar.',
    'NTC hannah.meier > grace',
  ],
  ['Por favor reemplacen a oliver.grant@fabrikam.example por bob@fabrikam.example', 'OA oliver.grant > bob'],
  ['juan@fabrikam.example será el nuevo OA.', 'OA oliver.grant > juan'],
  ['En lugar de sofia.lang@fabrikam.example, mia@fabrikam.example', 'OSM sofia.lang > mia'],
  ['Añadan también a jane@fabrikam.example como OSM, además de Sofia.', 'OSM + jane'],
  ['Todo igual que el año pasado, salvo el OA: bob@fabrikam.example.', 'OA + bob'],
  // Portuguese (Brazil)
  ['Olá Ann,\n\no administrador online é João Silva (joao@fabrikam.example).\n\nAtenciosamente', 'OA + joao'],
  [
    'Contato de notificações: jane@fabrikam.example\nGerente de serviços online: mia@fabrikam.example',
    'NTC + jane, OSM + mia',
  ],
  [
    'A Hannah Meier não trabalha mais conosco, por favor usem grace@fabrikam.example no lugar dela.',
    'NTC hannah.meier > grace',
  ],
  ['Favor substituir oliver.grant@fabrikam.example por bob@fabrikam.example.', 'OA oliver.grant > bob'],
  ['Incluir também jane@fabrikam.example como OSM.', 'OSM + jane'],
  ['Favor remover sofia.lang@fabrikam.example.', 'OSM - sofia.lang'],
  // Italian
  [
    "Buongiorno,\n\nl'amministratore online è Luca Rossi (luca@fabrikam.example).\n\nCordiali saluti",
    'OA + luca',
  ],
  [
    'Contatto per le notifiche: jane@fabrikam.example\nResponsabile dei servizi online: mia@fabrikam.example',
    'NTC + jane, OSM + mia',
  ],
  [
    'Hannah Meier non lavora più da noi, usate grace@fabrikam.example al suo posto.',
    'NTC hannah.meier > grace',
  ],
  ['Sostituire oliver.grant@fabrikam.example con bob@fabrikam.example per favore', 'OA oliver.grant > bob'],
  ['mia@fabrikam.example invece di sofia.lang@fabrikam.example', 'OSM sofia.lang > mia'],
  ['Aggiungete anche jane@fabrikam.example come secondo OA.', 'OA + jane'],
  // Dutch
  [
    'Hallo Ann,\n\nonze online beheerder is Jan de Vries (jan@fabrikam.example).\n\nMet vriendelijke groet,\nCat',
    'OA + jan',
  ],
  [
    'Contactpersoon voor kennisgevingen: jane@fabrikam.example\nOnline servicemanager: mia@fabrikam.example',
    'NTC + jane, OSM + mia',
  ],
  [
    'Hannah Meier werkt niet meer bij ons, gebruik graag grace@fabrikam.example in plaats daarvan.',
    'NTC hannah.meier > grace',
  ],
  ['Graag oliver.grant@fabrikam.example vervangen door bob@fabrikam.example.', 'OA oliver.grant > bob'],
  ['mia@fabrikam.example in plaats van sofia.lang@fabrikam.example', 'OSM sofia.lang > mia'],
  ['Voeg ook jane@fabrikam.example toe als tweede OA.', 'OA + jane'],
  // Japanese
  [
    'お世話になっております。\n\nOA: 田中 tanaka@fabrikam.example\nOSM: 鈴木 suzuki@fabrikam.example\n\nよろしくお願いします。',
    'OA + tanaka, OSM + suzuki',
  ],
  ['オンライン管理者は田中（tanaka@fabrikam.example）です。', 'OA + tanaka'],
  ['OAをtanaka@fabrikam.exampleに変更してください。', 'OA oliver.grant > tanaka'],
  ['通知連絡先をsuzuki@fabrikam.exampleに変更してください。', 'NTC hannah.meier > suzuki'],
  [
    'sofia.lang@fabrikam.exampleの代わりにsuzuki@fabrikam.exampleをOSMとして登録してください。',
    'OSM sofia.lang > suzuki',
  ],
  [
    'hannah.meier@fabrikam.exampleの代わりにtanaka@fabrikam.exampleをお願いします。',
    'NTC hannah.meier > tanaka',
  ],
  ['oliver.grant@fabrikam.exampleは退職しました。削除してください。', 'OA - oliver.grant'],
  ['OAとOSMはどちらも田中（tanaka@fabrikam.example）が担当します。', 'OA + tanaka, OSM + tanaka'],
  ['tanaka@fabrikam.exampleをオンラインサービスマネージャーとして追加してください。', 'OSM + tanaka'],
  ['昨年と同じです。変更はありません。', ''],
];
