import {
  ACCOUNT,
  ADDRESS,
  addressOf,
  forWhom,
  num,
  ofWhom,
  onceKnown,
  type Says,
  said,
  theCloud,
  theirs,
} from './people.ts';

/** The German requests that several needs share. What is asked begins with its verb: `Bitte` stands before the first. */

export const ASK_CONFIRM: Says = (about) => `bestätigen Sie ${theirs(about, ACCOUNT)}`;
export const CONFIRM: Says = (about) => {
  const cloud = theCloud(about.facts);
  const what = said(about, {
    you: `dies Ihr aktuelles Geschäftskonto in ${cloud} ist`,
    one: (name) =>
      about.people[0]?.name
        ? `dies das aktuelle Geschäftskonto von ${name} in ${cloud} ist`
        : `dies ein aktuelles Geschäftskonto dieser Person in ${cloud} ist`,
    several: `dies aktuelle Geschäftskonten in ${cloud} sind`,
  });
  return `Bitte bestätigen Sie, dass ${what}.`;
};

export const ASK_CHECK: Says = (about) =>
  `prüfen Sie ${num(about, 'das Konto', 'die Konten')} von ${ofWhom(about)}`;
export const CHECK: Says = (about) =>
  `Bitte prüfen Sie ${num(about, 'dieses Konto', 'diese Konten')} anhand der Schritte unten.`;

export const ASK_VALIDATE: Says = (about) =>
  `validieren Sie ${theirs(about, ['Ihre eigene Adresse', 'die Adresse', 'die Adressen'])} in VL Central`;
export const VALIDATE: Says = onceKnown((about) => `Bitte validieren Sie ${addressOf(about)} in VL Central.`);

export const ASK_WORK_ADDRESS: Says = (about) =>
  said(about, {
    you: 'nennen Sie uns Ihre geschäftliche E-Mail-Adresse',
    one: () => `nennen Sie uns eine geschäftliche E-Mail-Adresse für ${forWhom(about)}`,
    several: `nennen Sie uns geschäftliche E-Mail-Adressen für ${forWhom(about)}`,
  });
export const WORK_ADDRESS: Says = (about) =>
  `Bitte nennen Sie uns ${num(about, 'eine Adresse', 'Adressen')}, die Ihre Organisation verwaltet. Falls es noch keine gibt, kann Ihre IT-Administration sie anlegen.`;

export const ASK_GET_WORK_ADDRESS: Says = (about) =>
  `erfragen Sie ${num(about, 'eine geschäftliche E-Mail-Adresse', 'geschäftliche E-Mail-Adressen')} für ${forWhom(about)}`;
export const GET_WORK_ADDRESS: Says = (about) => {
  const whom = said(about, {
    you: 'für Sie oder eine andere Person',
    one: (name) => `für ${name} oder jemand anderen`,
    several: 'für diese oder andere Personen',
  });
  return `Bitte erfragen Sie bei ${about.facts.customer} ${num(about, 'eine von der Organisation verwaltete Adresse', 'von der Organisation verwaltete Adressen')} ${whom}.`;
};

export const ASK_CREATE: Says = (about) =>
  `richten Sie ${num(about, 'das Geschäftskonto', 'die Geschäftskonten')} für ${forWhom(about)} ein`;
export const CREATE_WORK: Says = onceKnown((about) => {
  const whom = num(about, `${about.people[0]?.name || 'diese Person'}`, 'jede dieser Personen');
  return `Bitte richten Sie für ${whom} ein Geschäftskonto in ${theCloud(about.facts)} ein, falls noch keines besteht, und senden Sie uns ${num(about, 'den Anmeldenamen', 'die Anmeldenamen')}.`;
});

/** What a partner is asked of an address: they can’t tell themselves whether it is right. */
export const ASK_CLARIFY: Says = (about) => `klären Sie ${theirs(about, ADDRESS)}`;
export const ASK_SPELLING: Says = (about) => `bestätigen Sie ${theirs(about, ADDRESS)}`;

/** `wie sich Ann Lee damit anmeldet` */
export const asTheySignIn: Says = (about) =>
  said(about, {
    you: 'wie Sie sich damit anmelden',
    one: (name) => `wie ${name} sich damit anmeldet`,
    several: 'wie diese Personen sich damit anmelden',
  });

/** `in GCC liegt`: whether an account, or several, are in the cloud. */
export const CONFIRM_CLOUD: Says = onceKnown(
  (about) =>
    `Bitte bestätigen Sie, bei Bedarf mit Ihrer IT-Administration, dass ${num(about, 'das Konto', 'die Konten')} in ${theCloud(about.facts)} ${num(about, 'liegt', 'liegen')}.`,
);
