/** What a key or a token looks like, in whatever form it is printed. Public keys count: nobody needs one in a log. */
const SECRETS = [
  /-----BEGIN [A-Z ]*KEY-----/,
  /\beyJ[\w-]{10,}\.[\w-]{6,}\.[\w-]*/,
  /["']?\b(?:d|dp|dq|qi)["']?\s*:\s*["'][\w-]{40,}["']/,
  /\bsecretKey["']?\s*:\s*-?\d{3,}/,
  /\bBearer [\w.~+/-]{20,}/,
];

/**
 * The secrets in a text, each as the pattern that found it.
 * @param {string} text
 */
export function secretsIn(text) {
  return SECRETS.filter((pattern) => pattern.test(text)).map(({ source }) => source);
}

/**
 * Fails a run of the tests in which anything, a library included, prints key material: what a test run prints, the
 * product may print as well.
 */
export default class PrintedSecrets {
  /** @type {Set<string>} */
  #found = new Set();

  constructor() {
    for (const stream of [process.stdout, process.stderr]) {
      const write = stream.write.bind(stream);
      stream.write = (chunk, ...rest) => {
        for (const secret of secretsIn(String(chunk))) this.#found.add(secret);
        return write(chunk, ...rest);
      };
    }
  }

  /** @param {unknown} _test @param {{ testFilePath: string, console?: { message: string }[] }} result */
  onTestResult(_test, { testFilePath, console: printed = [] }) {
    for (const { message } of printed) {
      for (const secret of secretsIn(message)) this.#found.add(`${secret} in ${testFilePath}`);
    }
  }

  onRunComplete() {
    for (const secret of this.#found) process.stderr.write(`The tests printed a key or a token: ${secret}\n`);
  }

  getLastError() {
    if (this.#found.size > 0) return new Error('the tests printed keys or tokens');
  }
}
