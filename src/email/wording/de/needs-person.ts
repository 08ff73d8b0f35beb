import type { NeedWording } from '../letter-wording.ts';
import { addressOf, date, num, ofWhom, rolesToFill, said, sayerHas, theCloud } from './people.ts';

/** What is open about who is named: nobody, somebody whom the customer no longer wants, or a mailbox. */
export const PERSON_NEEDS: Pick<NeedWording, 'role-missing' | 'customer-denied' | 'role-mailbox'> = {
  'role-missing': {
    reason: (about) =>
      [
        `Für ${num(about, 'diese Rolle', 'diese Rollen')} ist noch niemand benannt.`,
        about.isOldNameUsed
          ? 'Benannt ist jemand als Online Admin, doch diese Rolle gibt es nicht mehr.'
          : '',
        about.isDisputed
          ? 'Die Seiten von Microsoft widersprechen sich darin, ob AOS-G-Verträge sie erfordern; sicherer ist es, sie zu besetzen.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    ask: {
      partner: (about) => `lassen Sie ${rolesToFill(about)} benennen`,
      customer: (about) => `benennen Sie ${rolesToFill(about)}`,
      'it-admin': (about) =>
        `kümmern Sie sich um ${num(about, 'ein Geschäftskonto', 'Geschäftskonten')} für ${rolesToFill(about, 'den künftigen')}`,
    },
    fix: {
      partner: (about) => {
        const { facts, isOldNameUsed } = about;
        const person = `einer Person mit Geschäftskonto in ${theCloud(facts)}`;
        return isOldNameUsed
          ? `Bitte klären Sie schriftlich mit ${facts.customer}, ob dieselbe Person gemeint ist, oder erfragen Sie die Adresse ${person}. Validieren Sie die Adresse dann in VL Central.`
          : `Bitte erfragen Sie bei ${facts.customer} schriftlich ${num(about, 'die', 'jeweils die')} Adresse ${person} und validieren Sie sie in VL Central.`;
      },
      customer: (about) => {
        const who = `die in Ihrer Organisation aktiv ist und ein Geschäftskonto in ${theCloud(about.facts)} hat`;
        return about.isOldNameUsed
          ? `Bitte teilen Sie uns mit, ob dieselbe Person gemeint ist, oder benennen Sie eine andere, ${who}.`
          : `Bitte benennen Sie ${num(about, 'eine Person', 'jeweils eine Person')}, ${who}.`;
      },
      'it-admin': (about) => {
        const cloud = theCloud(about.facts);
        const have = num(
          about,
          `die Person, die Ihre Kolleginnen und Kollegen benennen, ein Geschäftskonto in ${cloud} hat`,
          `die Personen, die Ihre Kolleginnen und Kollegen benennen, Geschäftskonten in ${cloud} haben`,
        );
        return `Bitte stellen Sie sicher, dass ${have}.`;
      },
    },
  },
  'customer-denied': {
    reason: (about) =>
      `${sayerHas(about.facts)} uns am ${date(about.deniedOn ?? about.facts.today)} mitgeteilt, dass ${addressOf(about)} nicht verwendet werden ${num(about, 'soll', 'sollen')}.`,
    ask: {
      partner: (about) =>
        `erfragen Sie ${num(about, 'einen neuen Kontakt', 'neue Kontakte')} anstelle von ${ofWhom(about)}`,
      customer: (about) =>
        said(about, {
          you: 'nennen Sie uns einen neuen Kontakt an Ihrer Stelle',
          one: () => `nennen Sie uns einen neuen Kontakt anstelle von ${ofWhom(about)}`,
          several: `nennen Sie uns neue Kontakte anstelle von ${ofWhom(about)}`,
        }),
      'it-admin': (about) =>
        `kümmern Sie sich um ${num(about, 'das Konto eines neuen Kontakts', 'die Konten neuer Kontakte')} anstelle von ${ofWhom(about)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `Bitte klären Sie mit ${facts.customer}, wer stattdessen benannt oder welche Adresse verwendet werden soll, und validieren Sie die Adresse in VL Central.`,
      customer: () =>
        'Bitte teilen Sie uns mit, wen Sie stattdessen benennen oder welche geschäftliche Adresse wir verwenden sollen.',
      'it-admin': ({ facts }) =>
        `Bitte stellen Sie sicher, dass die neu benannte Person ein Geschäfts-, Schul- oder Unikonto in ${theCloud(facts)} hat.`,
    },
  },
  'role-mailbox': {
    reason: (about) =>
      num(
        about,
        'Dies scheint ein gemeinsam genutztes Postfach zu sein, nicht das einer einzelnen Person.',
        'Dies scheinen gemeinsam genutzte Postfächer zu sein, nicht die einzelner Personen.',
      ),
    ask: {
      partner: (about) =>
        `lassen Sie anstelle von ${ofWhom(about)} ${num(about, 'eine Person', 'Personen')} benennen`,
      customer: (about) =>
        `benennen Sie anstelle von ${ofWhom(about)} ${num(about, 'eine Person', 'Personen')}`,
    },
    fix: {
      partner: (about) =>
        `${num(about, 'Wird es', 'Werden sie')} gemeinsam genutzt, lassen Sie sich von ${about.facts.customer} bitte ${num(about, 'eine Person nennen, die diese Rolle ausübt', 'Personen nennen, die diese Rollen ausüben')}. Validieren Sie dann ${num(about, 'die Adresse', 'die Adressen')}.`,
      customer: (about) =>
        num(
          about,
          'Wird es gemeinsam genutzt, benennen Sie bitte eine Person, die diese Rolle ausübt.',
          'Werden sie gemeinsam genutzt, benennen Sie bitte Personen, die diese Rollen ausüben.',
        ),
    },
  },
};
