import { describe, expect, it } from '@jest/globals';
import { allowedServiceUrl, ServiceUrlError } from '../../../bot/channel/connector.ts';
import { CLOUD_HOSTS, CLOUDS, type Cloud } from '../../../src/policy/cloud-hosts.ts';

/** Service URLs of Microsoft, with the clouds in which they are called. */
const OF_MICROSOFT: readonly (readonly [string, readonly Cloud[]])[] = [
  ['https://smba.trafficmanager.net/emea/0000/', ['commercial', 'gcc']],
  ['https://SMBA.trafficmanager.net/', ['commercial', 'gcc']],
  ['https://smba.onyx.prod.teams.trafficmanager.net/amer/', ['commercial', 'gcc']],
  ['https://europe.directline.botframework.com/', ['commercial', 'gcc']],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', ['gcc']],
  ['https://smba.infra.gov.teams.microsoft.us/teams', ['gcc-high']],
  ['https://smba.infra.dod.teams.microsoft.us/teams', ['dod']],
  ['https://channel.botframework.azure.us/', ['gcc-high', 'dod']],
];

describe('the service URL', () => {
  it.each(OF_MICROSOFT)('%s is called in %s, and in no other cloud', (url, clouds) => {
    const called = CLOUDS.filter((cloud) => {
      try {
        return allowedServiceUrl(url, CLOUD_HOSTS[cloud].serviceHosts).protocol === 'https:';
      } catch (error) {
        expect(error).toBeInstanceOf(ServiceUrlError);
        return false;
      }
    });
    expect(called).toEqual(clouds);
  });

  it.each(CLOUDS)('of a message nobody asked for is one that is called in %s', (cloud) => {
    const { serviceUrl, serviceHosts } = CLOUD_HOSTS[cloud];
    expect(allowedServiceUrl(serviceUrl, serviceHosts).href).toBe(serviceUrl);
  });

  it.each([
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil-teams.microsoft.com.example/',
    'https://evilbotframework.com/',
    'https://user:pass@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
    'http://127.0.0.1:3978/',
    'https://other.trafficmanager.net/',
    'no url',
    '',
  ])('%s is refused in every cloud', (url) => {
    for (const cloud of CLOUDS)
      expect(() => allowedServiceUrl(url, CLOUD_HOSTS[cloud].serviceHosts)).toThrow(ServiceUrlError);
  });

  it('is this machine in local mode, and nothing else', () => {
    for (const url of ['http://localhost:56150/_connector', 'http://127.0.0.1:1/', 'http://[::1]:80/']) {
      expect(allowedServiceUrl(url, 'loopback').href).toBeTruthy();
    }
    for (const url of [
      'http://10.0.0.1/',
      'https://smba.trafficmanager.net/',
      'http://127.0.0.1.evil.example/',
    ]) {
      expect(() => allowedServiceUrl(url, 'loopback')).toThrow(ServiceUrlError);
    }
  });
});
