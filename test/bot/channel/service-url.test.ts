import { describe, expect, it } from '@jest/globals';
import { allowedServiceUrl, microsoftHosts, ServiceUrlError } from '../../../bot/channel/connector.ts';

describe('the service URL', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/0000/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://smba.infra.dod.teams.microsoft.us/teams',
    'https://europe.directline.botframework.com/',
    'https://SMBA.trafficmanager.net/',
  ])('%s is called in production', (url) => {
    expect(allowedServiceUrl(url, microsoftHosts).protocol).toBe('https:');
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
  ])('%s is refused in production', (url) => {
    expect(() => allowedServiceUrl(url, microsoftHosts)).toThrow(ServiceUrlError);
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
