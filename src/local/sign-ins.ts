import { LOCAL_ADDRESS, LOCAL_PERSON } from './local-person.ts';
import { FIRST_UP, SOFIA } from './sample/people.ts';

/** Somebody that a person at this machine may be on the web page. */
export interface SignIn {
  /** Under which they are chosen. */
  readonly who: string;
  readonly name: string;
  /** What they are in the sample book, in words. */
  readonly role: string;
  /** Stands for their object id in Entra ID, which nobody has on one machine. */
  readonly objectId: string;
  readonly address: string;
  /** Whether they see every deal. */
  readonly isAdmin: boolean;
}

/** One of each kind of people who look at deals. */
export const SIGN_INS: readonly SignIn[] = [
  {
    who: 'ae',
    name: LOCAL_PERSON.name,
    role: 'AE, and PDM of some deals',
    objectId: '00000000-10ca-4000-8000-000000000001',
    address: LOCAL_ADDRESS,
    isAdmin: false,
  },
  {
    who: 'pdm',
    name: 'Sofía Delgado',
    role: 'PDM',
    objectId: '00000000-10ca-4000-8000-000000000002',
    address: SOFIA,
    isAdmin: false,
  },
  {
    who: 'partner-desk',
    name: FIRST_UP.contact.name,
    role: `licensing desk of ${FIRST_UP.name}, a partner, who sees its own deals without what is internal`,
    objectId: '00000000-10ca-4000-8000-000000000003',
    address: FIRST_UP.contact.email,
    isAdmin: false,
  },
  {
    who: 'admin',
    name: 'Noor Haddad',
    role: 'admin, who sees every deal',
    objectId: '00000000-10ca-4000-8000-000000000004',
    address: 'noor.haddad@account-team.example',
    isAdmin: true,
  },
];
