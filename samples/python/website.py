"""A second operator under test, with a kind of its own: for each Website it runs a Deployment, and tells in its status how many replicas answer."""
from kubernetes import client
from kubernetes.client.rest import ApiException

GROUP, VERSION, PLURAL = "example.com", "v1", "websites"

DEFINITION = {
    "metadata": {"name": f"{PLURAL}.{GROUP}"},
    "spec": {
        "group": GROUP, "scope": "Namespaced", "names": {"plural": PLURAL, "singular": "website", "kind": "Website"},
        "versions": [{
            "name": VERSION, "served": True, "storage": True, "subresources": {"status": {}},
            "schema": {"openAPIV3Schema": {"type": "object", "properties": {
                "spec": {"type": "object", "required": ["image"], "properties": {
                    "image": {"type": "string"}, "replicas": {"type": "integer", "minimum": 1, "default": 1}}},
                "status": {"type": "object", "properties": {"ready": {"type": "integer"}}}}}},
        }],
    },
}


def reconcile(api, site):
    """Brings the Deployment of a Website, and the status of the Website, up to date."""
    apps, customs = client.AppsV1Api(api), client.CustomObjectsApi(api)
    name, namespace = site["metadata"]["name"], site["metadata"]["namespace"]
    wanted = deployment(site)
    try:
        found = apps.read_namespaced_deployment(name, namespace)
        if found.spec.replicas != wanted["spec"]["replicas"] or found.spec.template.spec.containers[0].image != site["spec"]["image"]:
            found = apps.patch_namespaced_deployment(name, namespace, wanted)
    except ApiException as error:
        if error.status != 404:
            raise
        found = apps.create_namespaced_deployment(namespace, wanted)
    ready = found.status.ready_replicas or 0
    if site.get("status", {}).get("ready") != ready:
        customs.patch_namespaced_custom_object_status(GROUP, VERSION, namespace, PLURAL, name, {"status": {"ready": ready}})


def deployment(site):
    meta, labels = site["metadata"], {"website": site["metadata"]["name"]}
    return {
        "metadata": {"name": meta["name"], "ownerReferences": [
            {"apiVersion": f"{GROUP}/{VERSION}", "kind": "Website", "name": meta["name"], "uid": meta["uid"], "controller": True}]},
        "spec": {
            "replicas": site["spec"]["replicas"], "selector": {"matchLabels": labels},
            "template": {"metadata": {"labels": labels}, "spec": {"containers": [{"name": "web", "image": site["spec"]["image"]}]}}},
    }


def reconcile_all(api):
    for site in client.CustomObjectsApi(api).list_cluster_custom_object(GROUP, VERSION, PLURAL)["items"]:
        reconcile(api, site)
