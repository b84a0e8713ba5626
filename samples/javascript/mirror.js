// The operator under test: copies each ConfigMap that is annotated with mirror.example.com/to into the namespaces named there.
import * as k8s from '@kubernetes/client-node';

export const annotation = 'mirror.example.com/to';

export function runMirror(config) {
  const core = config.makeApiClient(k8s.CoreV1Api);
  const informer = k8s.makeInformer(config, '/api/v1/configmaps', () => core.listConfigMapForAllNamespaces());
  const handle = source => reconcile(core, source).catch(error => console.error(error.message));
  informer.on('add', handle);
  informer.on('update', handle);
  // The end of the informer comes as an error of its watch too, and is not to begin it anew.
  let ended = false;
  informer.on('error', () => ended || informer.start());
  return {
    started: informer.start(),
    stop: () => {
      ended = true;
      return informer.stop();
    },
  };
}

async function reconcile(core, source) {
  for (const namespace of (source.metadata.annotations?.[annotation] ?? '').split(',').filter(Boolean)) {
    await write(core, namespace, source);
  }
}

async function write(core, namespace, source) {
  const name = source.metadata.name;
  for (;;) {
    try {
      const copy = await find(core, namespace, name);
      if (copy) await core.replaceNamespacedConfigMap({ name, namespace, body: { ...copy, data: source.data } });
      else await core.createNamespacedConfigMap({ namespace, body: { metadata: { name }, data: source.data } });
      return;
    } catch (error) {
      // Somebody else was faster: once more on the newest.
      if (error.code !== 409) throw error;
    }
  }
}

async function find(core, namespace, name) {
  try {
    return await core.readNamespacedConfigMap({ name, namespace });
  } catch (error) {
    if (error.code === 404) return undefined;
    throw error;
  }
}
