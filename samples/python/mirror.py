"""The operator under test: copies each ConfigMap that is annotated with mirror.example.com/to into the namespaces named there."""
from kubernetes import client
from kubernetes.client.rest import ApiException

ANNOTATION = "mirror.example.com/to"


def reconcile(core, source):
    """Brings the copies of one ConfigMap up to date."""
    for namespace in (source.metadata.annotations or {}).get(ANNOTATION, "").split(","):
        if namespace:
            write(core, namespace, source)


def write(core, namespace, source):
    name = source.metadata.name
    while True:
        try:
            copy = core.read_namespaced_config_map(name, namespace)
            if copy.data == source.data:
                return
            copy.data = source.data
            core.replace_namespaced_config_map(name, namespace, copy)
            return
        except ApiException as error:
            if error.status == 404:
                core.create_namespaced_config_map(namespace, client.V1ConfigMap(metadata=client.V1ObjectMeta(name=name), data=source.data))
                return
            if error.status != 409:
                raise


def reconcile_all(core):
    for source in core.list_config_map_for_all_namespaces().items:
        reconcile(core, source)
