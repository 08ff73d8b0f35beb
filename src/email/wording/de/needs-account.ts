import type { NeedWording } from '../letter-wording.ts';
import { ACCOUNT, despite, forWhom, num, onceKnown, theCloud, theirs } from './people.ts';
import { ASK_CREATE } from './requests.ts';

/** What is open about an account that is in another cloud, or not there. */
export const ACCOUNT_NEEDS: Pick<NeedWording, 'wrong-cloud' | 'no-wsa'> = {
  'wrong-cloud': {
    reason: despite((about) =>
      num(
        about,
        `Das bestehende Konto liegt nicht in ${theCloud(about.facts)}.`,
        `Die bestehenden Konten liegen nicht in ${theCloud(about.facts)}.`,
      ),
    ),
    ask: {
      partner: (about) =>
        `erfragen Sie ${num(about, 'ein Konto', 'Konten')} in der richtigen Cloud für ${forWhom(about)}`,
      customer: (about) =>
        `nennen Sie uns ${num(about, 'ein Konto', 'Konten')} in der richtigen Cloud für ${forWhom(about)}`,
      'it-admin': (about) =>
        `richten Sie ${num(about, 'ein Konto', 'Konten')} in der richtigen Cloud für ${forWhom(about)} ein`,
    },
    fix: {
      partner: onceKnown(
        ({ facts }) =>
          `Bitte lassen Sie ${facts.customer} jemanden mit Konto in ${theCloud(facts)} benennen oder dort ein Konto einrichten. Falls der Vertrag in einer anderen Cloud liegt, sagen Sie mir bitte zuerst Bescheid.`,
      ),
      customer: onceKnown(
        ({ facts }) =>
          `Bitte benennen Sie jemanden mit Konto in ${theCloud(facts)} oder lassen Sie dort von Ihrer IT-Administration ein Konto einrichten. Falls Ihr Vertrag in einer anderen Cloud liegt, teilen Sie uns das bitte mit.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Bitte richten Sie ${num(about, 'ein Konto', 'die Konten')} in einem Tenant in ${theCloud(about.facts)} ein und senden Sie uns ${num(about, 'den', 'die')} Anmeldenamen.`,
      ),
    },
  },
  'no-wsa': {
    reason: despite(
      (about) =>
        `Eine Prüfung hat zu ${num(about, 'dieser Adresse', 'diesen Adressen')} kein Geschäfts-, Schul- oder Unikonto gefunden.`,
    ),
    ask: {
      partner: (about) => `lassen Sie ${theirs(about, ACCOUNT)} einrichten`,
      customer: (about) => `lassen Sie ${theirs(about, ACCOUNT)} einrichten`,
      'it-admin': ASK_CREATE,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          `Bitte lassen Sie ${num(about, 'das Konto', 'die Konten')} von der IT-Administration bei ${about.facts.customer} in ${theCloud(about.facts)} einrichten oder ${num(about, 'eine andere Person', 'andere Personen')} benennen, und validieren Sie dann erneut.`,
      ),
      customer: onceKnown((about) =>
        num(
          about,
          `Bitte lassen Sie das Konto von Ihrer IT-Administration in ${theCloud(about.facts)} einrichten, mit genau dieser Adresse als Anmeldenamen, oder benennen Sie jemanden, der bereits eines hat.`,
          `Bitte lassen Sie die Konten von Ihrer IT-Administration in ${theCloud(about.facts)} einrichten, mit genau diesen Adressen als Anmeldenamen, oder benennen Sie Personen, die bereits eines haben.`,
        ),
      ),
      'it-admin': onceKnown((about) =>
        num(
          about,
          `Bitte legen Sie den Benutzer in ${theCloud(about.facts)} an, mit genau dieser Adresse als Benutzerprinzipalname, oder nennen Sie uns ein bestehendes Konto.`,
          `Bitte legen Sie die Benutzer in ${theCloud(about.facts)} an, mit genau diesen Adressen als Benutzerprinzipalnamen, oder nennen Sie uns bestehende Konten.`,
        ),
      ),
    },
  },
};
