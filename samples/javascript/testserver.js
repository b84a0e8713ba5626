// Starts `kuber testserver` for the time of a test: a whole cluster in memory, without root, containers or network.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const kuber = process.env.KUBER ?? fileURLToPath(new URL('../../kuber', import.meta.url));

export async function startTestServer(...options) {
  const child = spawn(kuber, ['testserver', ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line');
  const { kubeconfig, control } = JSON.parse(line);
  return {
    kubeconfig,
    // A control request; docs/testing.md lists them.
    async ask(method, path, body) {
      const answer = await fetch(control + path, { method, body: body && JSON.stringify(body) });
      const value = await answer.json();
      if (!answer.ok) throw new Error(`${method} ${path}: ${value.message}`);
      return value;
    },
    async close() {
      // The server ends when its standard input closes.
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
