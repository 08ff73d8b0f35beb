/** How people ask for a new VL profile; the ranker learns from them which words matter. */
export const VL_PROFILE_WAYS: Readonly<Record<string, readonly string[]>> = {
  'new-vl-profile': [
    'what does support need for a new vl profile',
    'request a new profile',
    'new entra id, how do we move the vl access',
    'old sign-in id',
    'user changed his login, what now for vl',
    'customer has a new account, needs a new vl profile',
    'vl profile reset what info',
    'profile request to vl support',
    'sign in id changed after merger',
    'which data for a new volume licensing profile',
    'takeover done, how to get a new profile',
    'customer moved to a new tenant, vl access still on old id',
    'need new vl profil',
    'agreement has no administrator at all, what to send support',
    'switch the vl profile to another entra id',
    'old id new id agreement numbers',
    'profile stuck on old login',
    'create a new vl profile',
  ],
};
