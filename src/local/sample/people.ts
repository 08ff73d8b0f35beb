import { LOCAL_ADDRESS } from '../local-person.ts';
import type { Partner } from './sample-deal.ts';

/** The made-up account team of the sample book, and the partners it works with. */

export const YOU = LOCAL_ADDRESS;
export const PRIYA = 'priya.raman@account-team.example';
export const MAREK = 'marek.novak@account-team.example';
export const INGRID = 'ingrid.aasen@account-team.example';
export const SOFIA = 'sofia.delgado@account-team.example';
export const THABO = 'thabo.mokoena@account-team.example';

export const FIRST_UP: Partner = {
  name: 'First Up Consultants',
  contact: { name: 'Nadia Benali', email: 'nadia.benali@firstupconsultants.com' },
};
export const MERIDIAN: Partner = {
  name: 'Meridian Licensing Partners',
  contact: { name: 'Tomáš Horák', email: 'tomas.horak@meridian-licensing.example' },
};
export const KESTREL: Partner = {
  name: 'Kestrel Software Services',
  contact: { name: "Aoife O'Brennan", email: "aoife.o'brennan@kestrel-software.example" },
};
export const LUMIERE: Partner = {
  name: 'Lumière Logiciels',
  contact: { name: 'Élodie Marchand', email: 'elodie.marchand@lumiere-logiciels.example' },
};
export const PACIFIC: Partner = {
  name: 'Pacific Crest Licensing',
  contact: { name: 'Kenji Watanabe', email: 'kenji.watanabe@pacific-crest.example' },
};
export const BLUEBIRD: Partner = {
  name: 'Bluebird Federal Solutions',
  contact: { name: 'Darnell Whitaker', email: 'darnell.whitaker@bluebird-federal.example' },
};
