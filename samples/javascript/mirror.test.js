// Tests of the operator against a cluster of `kuber testserver`. Run: npm install && npm test
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import * as k8s from '@kubernetes/client-node';
import { annotation, runMirror } from './mirror.js';
import { startTestServer } from './testserver.js';

let server, config, core, operator;

before(async () => {
  server = await startTestServer('--nodes', '1');
  config = new k8s.KubeConfig();
  config.loadFromFile(server.kubeconfig);
  core = config.makeApiClient(k8s.CoreV1Api);
});
after(() => server.close());

beforeEach(async () => {
  await server.ask('POST', '/reset');
  await core.createNamespace({ body: { metadata: { name: 'team' } } });
  operator = runMirror(config);
  await operator.started;
});
afterEach(() => operator.stop());

const put = data => core.createNamespacedConfigMap({ namespace: 'default', body: { metadata: { name: 'settings', annotations: { [annotation]: 'team' } }, data } });
const change = data => core.patchNamespacedConfigMap(
  { name: 'settings', namespace: 'default', body: { data } },
  k8s.setHeaderOptions('Content-Type', k8s.PatchStrategy.MergePatch));

async function eventually(what, condition) {
  const end = Date.now() + 20000;
  for (;;) {
    if (await condition()) return;
    if (Date.now() > end) assert.fail(`waited 20 s for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const isCopied = async colour => {
  try {
    return (await core.readNamespacedConfigMap({ name: 'settings', namespace: 'team' })).data.colour === colour;
  } catch (error) {
    assert.equal(error.code, 404);
    return false;
  }
};

test('copies and follows', async () => {
  await put({ colour: 'blue' });
  await eventually('the copy', () => isCopied('blue'));
  await change({ colour: 'red' });
  await eventually('the copy to follow', () => isCopied('red'));
});

test('tries again after a conflict', async () => {
  await put({ colour: 'blue' });
  await eventually('the copy', () => isCopied('blue'));
  await server.ask('POST', '/faults', { fault: 'conflict', verbs: ['update'], resource: 'configmaps', namespace: 'team', times: 2 });
  await change({ colour: 'red' });
  await eventually('the copy to follow', () => isCopied('red'));
  assert.equal((await server.ask('GET', '/faults'))[0].hits, 2);
});

test('goes on after its watch was broken', async () => {
  await put({ colour: 'blue' });
  await eventually('the copy', () => isCopied('blue'));
  await eventually('a watch to break', async () => (await server.ask('POST', '/watches/cut', { how: 'break', resource: 'configmaps' })).watches === 1);
  await change({ colour: 'red' });
  await eventually('the copy to follow', () => isCopied('red'));
});
