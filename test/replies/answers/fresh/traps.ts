import type { Answer } from '../answer.ts';

/** Signatures, disclaimers, absences, bounces, our letter alone, thanks, questions and invitations: nothing is offered. */
export const LATER_TRAPS: readonly Answer[] = [
  [
    "Hello Ann, received with thanks. We'll look into it.\n\nRob Fisher | IT Director | Tailspin Toys\nrob.fisher@tailspin.example | +1 425 555 0132 | www.tailspin.example",
    '',
  ],
  ['Will do.\n\n--\nBea Ray\nOnline Services Manager\nFabrikam Ltd.\nbea.ray@fabrikam.example', ''],
  [
    'Danke, ich kümmere mich darum.\n\nMit freundlichem Gruß\n\ni. A. Jörn Petersen\nLeiter Einkauf\nTel. +49 40 555 0199\nj.petersen@fabrikam.example\nSitz der Gesellschaft: Hamburg · HRB 12345',
    '',
  ],
  [
    'Merci pour votre message, je reviens vers vous.\n\nBien à vous,\n\nAgnès Roux\nResponsable licences\nagnes.roux@fabrikam.example\n12, rue de la Paix, 75002 Paris',
    '',
  ],
  ['Dank je, we komen erop terug.\n\nGroeten,\n\nWim de Boer\nICT-beheer\nwim@fabrikam.example', ''],
  [
    '承知しました。確認いたします。\n\nよろしくお願いします。\n\n━━━━━━━━━━━━━━\n株式会社ファブリカム\n情報システム部 佐々木 健\nTEL 03-5555-0100\nsasaki@fabrikam.example\n━━━━━━━━━━━━━━',
    '',
  ],
  [
    'Recibido, gracias.\n\nUn cordial saludo,\n\nÁlvaro Sanz\nDepartamento de Sistemas\nalvaro.sanz@fabrikam.example',
    '',
  ],
  [
    'Grazie, verifichiamo.\n\nDistinti saluti\n\nSara Conti\nUfficio Acquisti\ne-mail: sara.conti@fabrikam.example',
    '',
  ],
  ['Obrigado, vou verificar.\n\nAtenciosamente,\n\nCaio Prado\nGerente de TI\ncaio@fabrikam.example', ''],
  ['Noted, thank you.\n\nSent from my iPhone', ''],
  [
    '<div>Thanks, we will discuss it on Monday.</div><div><br></div><table><tr><td><b>Mina Shah</b><br>Head of IT Operations<br><a href="mailto:mina.shah@fabrikam.example">mina.shah@fabrikam.example</a><br>+44 20 7946 0100</td></tr></table>',
    '',
  ],
  [
    'Thanks for the update.\n\nCat\n\nThis message is confidential. If you are not the intended recipient, notify postmaster@fabrikam.example and delete it.',
    '',
  ],
  [
    'OK, thanks.\n\nDISCLAIMER: The administrator of this mailbox may monitor its content. To exercise your rights write to our data protection officer, dpo@fabrikam.example.',
    '',
  ],
  [
    'Bedankt!\n\nDit bericht kan vertrouwelijke informatie bevatten. Meldt u misbruik bij security@fabrikam.example.',
    '',
  ],
  [
    'Vielen Dank.\n\nDiese E-Mail enthält vertrauliche Informationen. Datenschutzbeauftragter: datenschutz@fabrikam.example. Unsere Datenschutzhinweise finden Sie auf unserer Website.',
    '',
  ],
  [
    'Automatic reply: Action Required\n\nI am out of the office until 22 June with no access to e-mail. For anything urgent contact kate.lowe@fabrikam.example.',
    '',
  ],
  [
    'Vielen Dank für Ihre Nachricht. Ich bin ab dem 22.06. wieder erreichbar. Meine Vertretung ist Frau Kurz, kurz@fabrikam.example.',
    '',
  ],
  [
    "Je suis absente du bureau jusqu'au 22 juin. En cas d'urgence, veuillez contacter benoit@fabrikam.example.",
    '',
  ],
  [
    'Estoy fuera de la oficina hasta el 22 de junio. Para asuntos urgentes, escriba a soporte@fabrikam.example.',
    '',
  ],
  ['Estou de férias até 22 de junho. Em caso de urgência, contacte nuno@fabrikam.example.', ''],
  ['Sono fuori ufficio fino al 22 giugno. Per urgenze rivolgersi a luca@fabrikam.example.', ''],
  ['Ik ben afwezig tot 22 juni. Neem voor dringende zaken contact op met bram@fabrikam.example.', ''],
  ['6月22日まで休暇をいただいております。お急ぎの場合はhayashi@fabrikam.exampleまでご連絡ください。', ''],
  ['Jag är på semester till den 22 juni. Vid brådskande ärenden, kontakta karin@fabrikam.example.', ''],
  ['Jestem poza biurem do 22 czerwca. W pilnych sprawach proszę o kontakt z ewa@fabrikam.example.', ''],
  [
    "Delivery has failed to these recipients or groups:\n\noliver.grant@fabrikam.example\nThe email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.\n\nDiagnostic information for administrators:\nGenerating server: AM0PR01.prod.exchangelabs.example\nRemote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'",
    '',
  ],
  [
    "This is the mail system at host mx1.fabrikam.example.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<sofia.lang@fabrikam.example>: host mail.fabrikam.example said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
    '',
  ],
  [
    "** Address not found **\n\nYour message wasn't delivered to hannah.meier@fabrikam.example because the address couldn't be found, or is unable to receive mail.",
    '',
  ],
  [
    'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to all of its recipients. This is a permanent error. The following address(es) failed:\n\n  it.admin@fabrikam.example\n    mailbox is full: retry timeout exceeded',
    '',
  ],
  [
    'Unzustellbar: Action Required\n\nFehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\noliver.grant@fabrikam.example\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.',
    '',
  ],
  [
    'From: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane <cat@fabrikam.example>\nSubject: Action Required\n\nPlease name the contacts. On record are:\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example\nOnline Service Manager: old.osm@fabrikam.example',
    '',
  ],
  [
    'On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n\n> Please name the contacts. On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Online Service Manager: old.osm@fabrikam.example',
    '',
  ],
  [
    '2026年6月10日(水) 15:15 Ann Lee <ann@account.example>:\n\n> Please name the contacts. On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Online Service Manager: old.osm@fabrikam.example',
    '',
  ],
  ['Thank you so much, Ann, this was really helpful!', ''],
  ['Thanks for the reminder. We are on it and you will have the names by Friday.', ''],
  [
    'What exactly does an Online Service Manager have to do? And does the Notices Contact need a licence?',
    '',
  ],
  ['Which address do you have for the OA? Is it perhaps still admin.old@fabrikam.example?', ''],
  [
    "Could it be that ravi.old@fabrikam.example is entered somewhere as OSM? We can't tell from your letter.",
    '',
  ],
  [
    'When: Thursday, June 18, 2026 10:00 AM-10:30 AM (UTC+01:00)\nWhere: Microsoft Teams Meeting\n\nOrganizer: Ria Jones <ria.jones@fabrikam.example>\nRequired attendees: Ann Lee <ann@account.example>; bob.ray@fabrikam.example\n\nJoin the meeting now\nMeeting ID: 312 555 010 77',
    '',
  ],
  [
    'Accepted: Contacts for the renewal\n\nWhen: Friday, 19 June 2026 14:00-14:30\nWhere: Room 4.12\nOrganiser: lea.stone@fabrikam.example',
    '',
  ],
  [
    'You have been invited to the following event.\n\nLicensing sync\nWhen: Thu Jun 18, 2026 10am - 10:30am\nWho:\n* ria.jones@fabrikam.example - organizer\n* pete@fabrikam.example',
    '',
  ],
  [
    'Your request has been logged as ticket #48213. An agent will get back to you. Please reply to helpdesk@fabrikam.example and keep the number in the subject.',
    '',
  ],
];
