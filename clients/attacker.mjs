// Another web site, at a name of its own, that shows a visitor's browser what the test wants it to see.
import { once } from 'node:events';
import { createServer } from 'node:http';

const escaped = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

export class Attacker {
  static async open() {
    const attacker = new Attacker();
    attacker.server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Prizes</title>${attacker.html}`);
    }).listen(0, '127.0.0.1');
    await once(attacker.server, 'listening');
    attacker.url = `http://evil.example:${attacker.server.address().port}/`;
    return attacker;
  }

  html = '';

  // A link the visitor clicks, named "Prize".
  showLink(target) {
    this.html = `<a href="${escaped(target)}">Prize</a>`;
  }

  // A form that goes off as soon as it is there.
  showForm(action, fields) {
    const inputs = Object.entries(fields)
      .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join('');
    this.html = `<form method="post" action="${escaped(action)}">${inputs}</form><script>document.forms[0].submit()</script>`;
  }

  showFrame(target) {
    this.html = `<iframe src="${escaped(target)}" width="600" height="600"></iframe>`;
  }

  showWindow(target) {
    this.html = `<button onclick="prize = window.open('${target}')">Prize</button>`;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
