import type { Answer } from '../answer.ts';

/** Answers in German, French, Spanish, Portuguese, Italian, Dutch and Japanese. */
export const LATER_LANGUAGES: readonly Answer[] = [
  [
    'Guten Morgen Frau Lee,\n\nals Online-Administrator benennen wir Jonas Wirth (jonas@fabrikam.example), als Online Service Manager Karla Frey (karla@fabrikam.example).\n\nFreundliche Grüße\nCat Lane',
    'OA + jonas, OSM + karla',
  ],
  ['Als OSM tragen Sie bitte mich selbst ein.', 'OSM + cat'],
  [
    'Unsere neue Ansprechpartnerin für Benachrichtigungen (Notices Contact) ist Lotte Kranz. Sie erreichen sie unter lotte@fabrikam.example.',
    'NTC hannah.meier > lotte',
  ],
  ['Oliver Grant ist ausgeschieden, an seine Stelle tritt mats@fabrikam.example.', 'OA oliver.grant > mats'],
  ['Sofia Lang arbeitet nicht mehr bei uns, bitte löschen.', 'OSM - sofia.lang'],
  [
    'Bitte tragen Sie sowohl paul@fabrikam.example als auch rita@fabrikam.example als OA ein.',
    'OA + paul, OA + rita',
  ],
  [
    'Bonjour Ann,\n\ncamille@fabrikam.example sera administratrice en ligne et luc@fabrikam.example sera le contact pour les notifications (Notices Contact).\n\nBien cordialement\nCat',
    'OA + camille, NTC + luc',
  ],
  ['Merci de remplacer sofia.lang@fabrikam.example par didier@fabrikam.example.', 'OSM sofia.lang > didier'],
  ['Veuillez ajouter elodie@fabrikam.example comme deuxième OA.', 'OA + elodie'],
  ["Pour le rôle OA, je m'en occupe moi-même.", 'OA + cat'],
  ['Hannah Meier ne fait plus partie de l’entreprise, merci de la supprimer.', 'NTC - hannah.meier'],
  [
    'Buenas tardes:\n\nEl administrador en línea será Lucía Gil (lucia@fabrikam.example) y para OSM pueden poner a Pablo Ruiz (pablo@fabrikam.example).\n\nUn saludo',
    'OA + lucia, OSM + pablo',
  ],
  [
    'Por favor, sustituyan a oliver.grant@fabrikam.example por marta@fabrikam.example.',
    'OA oliver.grant > marta',
  ],
  ['Añadan por favor a irene@fabrikam.example como segunda OSM.', 'OSM + irene'],
  ['Oliver Grant ya no trabaja en la empresa.', 'OA - oliver.grant'],
  ['El Notices Contact seré yo mismo.', 'NTC + cat'],
  [
    'Olá Ann,\n\no administrador online é o João Dias (joao@fabrikam.example). O Notices Contact é a Bia Melo (bia@fabrikam.example).\n\nAtenciosamente,\nCat',
    'OA + joao, NTC + bia',
  ],
  ['Favor substituir hannah.meier@fabrikam.example por rui@fabrikam.example.', 'NTC hannah.meier > rui'],
  ['A Sofia Lang saiu da empresa. Favor remover.', 'OSM - sofia.lang'],
  ['OA: tiago@fabrikam.example\nOSM: a mesma pessoa que o OA', 'OA + tiago, OSM + tiago'],
  [
    'Buongiorno Ann,\n\nper il ruolo di OA indichiamo giulia@fabrikam.example, per OSM dario@fabrikam.example.\n\nCordiali saluti',
    'OA + giulia, OSM + dario',
  ],
  [
    'Vi chiediamo di sostituire oliver.grant@fabrikam.example con elena@fabrikam.example.',
    'OA oliver.grant > elena',
  ],
  [
    "Il Notices Contact è Franco Neri. Potete contattarlo all'indirizzo franco@fabrikam.example.",
    'NTC + franco',
  ],
  ['Al posto di sofia.lang@fabrikam.example inserite gaia@fabrikam.example.', 'OSM sofia.lang > gaia'],
  [
    'Beste Ann,\n\nde online beheerder wordt Daan Smit (daan@fabrikam.example) en fleur@fabrikam.example wordt OSM.\n\nMet vriendelijke groet,\nCat',
    'OA + daan, OSM + fleur',
  ],
  ['Graag hannah.meier@fabrikam.example vervangen door joost@fabrikam.example.', 'NTC hannah.meier > joost'],
  ['Wilt u sanne@fabrikam.example als tweede OA toevoegen?', 'OA + sanne'],
  ['Sofia Lang werkt niet meer bij ons.', 'OSM - sofia.lang'],
  [
    'Lee様\n\nお世話になっております。\nオンライン管理者は山田（yamada@fabrikam.example）、\nOSMは加藤（kato@fabrikam.example）でお願いいたします。\n\nよろしくお願いいたします。',
    'OA + yamada, OSM + kato',
  ],
  [
    'OAをoliver.grant@fabrikam.exampleからito@fabrikam.exampleに変更をお願いします。',
    'OA oliver.grant > ito',
  ],
  ['通知連絡先は木村です。メールアドレスはkimura@fabrikam.exampleです。', 'NTC + kimura'],
  ['sofia.lang@fabrikam.exampleは退職しましたので、削除をお願いします。', 'OSM - sofia.lang'],
  ['オンライン管理者：mori@fabrikam.example\n通知連絡先：同上', 'OA + mori, NTC + mori'],
];
