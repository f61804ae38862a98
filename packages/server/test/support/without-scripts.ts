import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** The same site, but its scripts arrive empty: for browsers whose scripts cannot be switched off by their driver. */
export async function withoutScripts(address: string): Promise<{ address: string; close: () => void }> {
  const proxy = createServer((asked, answer) => {
    if (/\.js$/.test(asked.url ?? '')) return void answer.writeHead(200, { 'content-type': 'text/javascript' }).end();
    const { method, headers, url } = asked;
    const passed = request(address + url, { method, headers, agent: false }, (given) => {
      answer.writeHead(given.statusCode!, given.headers);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
