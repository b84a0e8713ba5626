// What @kubernetes/client-node can do, each checked for its effect: typed clients, generic objects, watches, informers, patches.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import * as k8s from '@kubernetes/client-node';
import { startTestServer } from './testserver.js';

let server, config, core, apps, objects;
const namespace = 'default';
const map = (name, value = '1', labels) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace, labels }, data: { value } });

before(async () => {
  server = await startTestServer('--nodes', '2');
  config = new k8s.KubeConfig();
  config.loadFromFile(server.kubeconfig);
  core = config.makeApiClient(k8s.CoreV1Api);
  apps = config.makeApiClient(k8s.AppsV1Api);
  objects = k8s.KubernetesObjectApi.makeApiClient(config);
});
after(() => server.close());
beforeEach(() => server.ask('POST', '/reset'));

const code = expected => error => error.code === expected;

async function eventually(what, condition) {
  const end = Date.now() + 30000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) assert.fail(`waited 30 s for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

test('typed objects are created, read, replaced and deleted', async () => {
  const made = await core.createNamespacedConfigMap({ namespace, body: map('x') });
  assert.equal((await core.readNamespacedConfigMap({ name: 'x', namespace })).data.value, '1');
  const replaced = await core.replaceNamespacedConfigMap({ name: 'x', namespace, body: { ...made, data: { value: '2' } } });
  assert.notEqual(replaced.metadata.resourceVersion, made.metadata.resourceVersion);
  await assert.rejects(core.replaceNamespacedConfigMap({ name: 'x', namespace, body: made }), code(409));
  await core.deleteNamespacedConfigMap({ name: 'x', namespace });
  await assert.rejects(core.readNamespacedConfigMap({ name: 'x', namespace }), code(404));
});

test('dates come as dates', async () => {
  const made = await core.createNamespacedConfigMap({ namespace, body: map('x') });
  assert.ok(made.metadata.creationTimestamp instanceof Date);
});

test('lists are selected and paged', async () => {
  for (let i = 0; i < 5; i++) await core.createNamespacedConfigMap({ namespace, body: map(`m${i}`, '1', { kept: i % 2 ? 'no' : 'yes' }) });
  const kept = await core.listNamespacedConfigMap({ namespace, labelSelector: 'kept=yes' });
  assert.deepEqual(kept.items.map(m => m.metadata.name), ['m0', 'm2', 'm4']);
  const names = [];
  let token;
  do {
    const page = await core.listNamespacedConfigMap({ namespace, labelSelector: 'kept', limit: 2, _continue: token });
    names.push(...page.items.map(m => m.metadata.name));
    token = page.metadata._continue;
  } while (token);
  assert.deepEqual(names, ['m0', 'm1', 'm2', 'm3', 'm4']);
});

test('patches of every type', async () => {
  await core.createNamespacedConfigMap({ namespace, body: map('x', '1', { a: 'b' }) });
  const patch = (body, strategy, more = {}) => core.patchNamespacedConfigMap({ name: 'x', namespace, body, ...more }, k8s.setHeaderOptions('Content-Type', strategy));
  await patch({ data: { value: '2' } }, k8s.PatchStrategy.MergePatch);
  await patch([{ op: 'add', path: '/data/more', value: 'yes' }], k8s.PatchStrategy.JsonPatch);
  await patch({ metadata: { labels: { c: 'd' } } }, k8s.PatchStrategy.StrategicMergePatch);
  const applied = await patch({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { own: 'mine' } }, k8s.PatchStrategy.ServerSideApply, { fieldManager: 'sweep' });
  assert.deepEqual(applied.data, { value: '2', more: 'yes', own: 'mine' });
  assert.deepEqual(applied.metadata.labels, { a: 'b', c: 'd' });
  assert.ok(applied.metadata.managedFields.some(m => m.manager === 'sweep' && m.operation === 'Apply'));
});

test('generic objects of any kind', async () => {
  await objects.create(map('x'));
  await objects.patch({ ...map('x', '2') }, undefined, undefined, undefined, undefined, k8s.PatchStrategy.MergePatch);
  assert.equal((await objects.read(map('x'))).data.value, '2');
  assert.equal((await objects.list('v1', 'ConfigMap', namespace)).items.filter(m => m.metadata.name === 'x').length, 1);
  await objects.delete(map('x'));
  await assert.rejects(objects.read(map('x')), code(404));
});

test('a watch tells what happens in order', async () => {
  const { metadata } = await core.listNamespacedConfigMap({ namespace });
  const seen = [];
  const done = new Promise((resolve, reject) => {
    new k8s.Watch(config).watch(`/api/v1/namespaces/${namespace}/configmaps`, { resourceVersion: metadata.resourceVersion }, (type, object) => {
      seen.push(`${type} ${object.metadata.name} ${object.data.value}`);
      if (type === 'DELETED') resolve();
    }, error => reject(error ?? new Error('the watch ended'))).then(request => done.finally(() => request.abort()).catch(() => {}));
  });
  await core.createNamespacedConfigMap({ namespace, body: map('x') });
  await core.patchNamespacedConfigMap({ name: 'x', namespace, body: { data: { value: '2' } } }, k8s.setHeaderOptions('Content-Type', k8s.PatchStrategy.MergePatch));
  await core.deleteNamespacedConfigMap({ name: 'x', namespace });
  await done;
  assert.deepEqual(seen, ['ADDED x 1', 'MODIFIED x 2', 'DELETED x 2']);
});

test('an informer follows, over a broken and an expired watch', async () => {
  const informer = k8s.makeInformer(config, `/api/v1/namespaces/${namespace}/configmaps`, () => core.listNamespacedConfigMap({ namespace }));
  // Its end comes as an error too, and is not to begin it anew.
  let ended = false;
  informer.on('error', () => ended || informer.start());
  await informer.start();
  try {
    for (const how of ['break', 'expire']) {
      await core.createNamespacedConfigMap({ namespace, body: map(`before-${how}`) });
      await eventually('the informer to see it', () => informer.get(`before-${how}`, namespace));
      await eventually('a watch to be cut', async () => (await server.ask('POST', '/watches/cut', { how, resource: 'configmaps' })).watches === 1);
      await core.createNamespacedConfigMap({ namespace, body: map(`after-${how}`) });
      await eventually('the informer to see what came after', () => informer.get(`after-${how}`, namespace));
    }
    await core.deleteNamespacedConfigMap({ name: 'after-break', namespace });
    await eventually('the informer to forget it', () => !informer.get('after-break', namespace));
  } finally {
    ended = true;
    await informer.stop();
  }
});

test('a deployment runs and scales', async () => {
  const body = {
    metadata: { name: 'web' },
    spec: { replicas: 2, selector: { matchLabels: { app: 'web' } }, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'c', image: 'app:1' }] } } },
  };
  await apps.createNamespacedDeployment({ namespace, body });
  const available = n => async () => (await apps.readNamespacedDeployment({ name: 'web', namespace })).status.availableReplicas === n;
  await eventually('2 available replicas', available(2));
  const scale = await apps.readNamespacedDeploymentScale({ name: 'web', namespace });
  scale.spec.replicas = 3;
  await apps.replaceNamespacedDeploymentScale({ name: 'web', namespace, body: scale });
  await eventually('3 available replicas', available(3));
  await apps.deleteNamespacedDeployment({ name: 'web', namespace });
  await eventually('its pods to go', async () => (await core.listNamespacedPod({ namespace })).items.length === 0);
});

test('users are authorised', async () => {
  const { path } = await server.ask('POST', '/kubeconfigs', { name: 'alice' });
  const other = new k8s.KubeConfig();
  other.loadFromFile(path);
  const alice = other.makeApiClient(k8s.CoreV1Api);
  await assert.rejects(alice.listNamespacedPod({ namespace }), code(403));
  const rbac = config.makeApiClient(k8s.RbacAuthorizationV1Api);
  await rbac.createNamespacedRole({ namespace, body: { metadata: { name: 'r' }, rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }] } });
  await rbac.createNamespacedRoleBinding({ namespace, body: { metadata: { name: 'r' }, roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'r' }, subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'alice' }] } });
  assert.deepEqual((await alice.listNamespacedPod({ namespace })).items, []);
});

test('a lease is taken and renewed', async () => {
  const coordination = config.makeApiClient(k8s.CoordinationV1Api);
  const made = await coordination.createNamespacedLease({ namespace, body: { metadata: { name: 'l' }, spec: { holderIdentity: 'a', leaseDurationSeconds: 15, renewTime: new k8s.V1MicroTime() } } });
  made.spec.renewTime = new k8s.V1MicroTime();
  await coordination.replaceNamespacedLease({ name: 'l', namespace, body: made });
  assert.equal((await coordination.readNamespacedLease({ name: 'l', namespace })).spec.holderIdentity, 'a');
});
