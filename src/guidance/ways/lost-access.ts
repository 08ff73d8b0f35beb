/** How people ask about access lost for the cloud; the ranker learns from them which words matter. */
export const LOST_ACCESS_WAYS: Readonly<Record<string, readonly string[]>> = {
  'lost-access': [
    'user lost access to the contract',
    'lost access because entra id is in another cloud',
    'existing user cant see the ea any more since cloud change',
    'do users in another cloud lose their access',
    'customer had access yesterday and today not, different cloud',
    'ea user with commercial id on gcc high contract loses access',
    'access gone other cloud',
    'will my gcc high users lose access',
    'a second id just for gcch?',
    'do i need two ids for public and gcch',
    'lost acces cloud',
    'users on the same cloud keep access?',
    'which users lose access to an ea contract',
    'someone works in public and gcch, one login or two',
    'eas users with id in a different cloud',
    'contract disappeared for a user in the wrong cloud',
  ],
};
