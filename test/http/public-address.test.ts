import { expect, it } from '@jest/globals';
import { isPublicAddress } from '../../src/http/public-address.ts';

it.each([
  '20.190.160.1',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '2603:1036::1',
  '2a01:111::1',
  '64:ff9b::14be:a001',
  '64:ff9b::20.190.160.1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.9.9.9',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '::ffff:127.0.0.1',
  '::ffff:20.190.160.1',
  '64:ff9b::7f00:1',
  '64:ff9b::10.0.0.1',
  '64:ff9b::',
  '64:ff9b::1',
  'contoso.com',
  '',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
