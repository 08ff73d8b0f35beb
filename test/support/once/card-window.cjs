const { readFileSync } = require('node:fs');
const { JSDOM } = require('jsdom');

let made = null;

/** The window of a page with Microsoft's renderer of cards in it, made when the first card is drawn. */
module.exports = function cardWindow() {
  made ??= makeWindow();
  return made;
};

function makeWindow() {
  const { window } = new JSDOM('<!doctype html>', { runScripts: 'outside-only' });
  window.eval(readFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8'));
  // jsdom lays nothing out, so it has no `innerText`, with which the renderer writes its runs.
  window.eval(`Object.defineProperty(HTMLElement.prototype, 'innerText', {
    set(text) { this.textContent = text; },
  });`);
  // What is not laid out needs no styles either, and reading and writing them took half the time of drawing.
  window.eval(`Object.defineProperty(HTMLElement.prototype, 'style', {
    get() {
      this.plainStyle ??= { setProperty() {}, removeProperty() {}, getPropertyValue: () => '' };
      return this.plainStyle;
    },
  });`);
  return window;
}
