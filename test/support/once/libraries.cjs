/**
 * Jest loads each library anew for each test file. The state of these is none that a test could leave behind: so
 * each worker loads them once, for all the files it runs. Each needs a file of its name in this folder.
 */
module.exports = [
  '@microsoft/agents-activity',
  '@microsoft/agents-hosting',
  'botbuilder',
  'express',
  'handlebars',
  'html-to-text',
  'jsdom',
  'kysely',
  'nodemailer',
  'undici',
  'zod',
];
