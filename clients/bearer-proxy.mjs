// The conformance suite cannot send a token. This sends everything on as it came, with one.
import { once } from 'node:events';
import { createServer, request } from 'node:http';

export async function startBearerProxy(target, key) {
  const upstream = new URL(target);
  const proxy = createServer((asked, answer) => {
    const onward = request({
      hostname: upstream.hostname, port: upstream.port, path: asked.url, method: asked.method, setHost: false,
      headers: { ...asked.headers, ...ours(asked.headers), authorization: `Bearer ${key}` },
    }, (answered) => {
      answer.writeHead(answered.statusCode, answered.headers);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const here = `localhost:${proxy.address().port}`;

  // Who names the proxy means the server; who names another host is let through, for the server to turn away.
  const ours = (headers) => Object.fromEntries(['host', 'origin'].filter((name) => headers[name])
    .map((name) => [name, headers[name].replace(here, `localhost:${upstream.port}`)]));

  return {
    url: `http://${here}/mcp`,
    stop() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
