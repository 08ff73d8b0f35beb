import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Stands in the built page for the nonce of the Content-Security-Policy; the server puts one in for each answer. */
const NONCE = '__CSP_NONCE__';

/**
 * teams-js asks a server of Microsoft which origins may be hosts. It is told by this server instead: the same hosts may
 * frame the page (`frame-ancestors`) and talk to it, and the page connects to nobody else.
 */
function originsFromHere(): Plugin {
  const asked = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';
  let isFound = false;
  return {
    name: 'origins-from-here',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('@microsoft/teams-js') || !code.includes(asked)) return null;
      isFound = true;
      return code.replace(`new URL("${asked}")`, 'new URL("/tab/host-origins.json",location.origin)');
    },
    buildEnd(error) {
      if (!error && !isFound) this.error('teams-js no longer asks for its origins where it used to.');
    },
  };
}

export default defineConfig({
  base: '/tab/',
  plugins: [react(), originsFromHere()],
  html: { cspNonce: NONCE },
  build: {
    target: 'es2022',
    // Nothing becomes a data: URL, which the Content-Security-Policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What may be large is measured: `npm run bench:tab`.
    chunkSizeWarningLimit: 1000,
    sourcemap: false,
    rolldownOptions: {
      input: ['index.html', 'consent.html'].map((name) => `${import.meta.dirname}/${name}`),
    },
  },
});
