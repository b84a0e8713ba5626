"""What Debian's python3-kubernetes can do, each checked for its effect: typed clients, watches, patches, the dynamic client."""
import json
import unittest

from kubernetes import client, config, dynamic, watch
from kubernetes.client.exceptions import ApiException

from testserver import TestServer


def labels(**values):
    return client.V1ObjectMeta(labels=values)


class Sweep(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = TestServer("--nodes", "2")
        cls.api = config.new_client_from_config(cls.server.kubeconfig)
        cls.core, cls.apps, cls.batch = client.CoreV1Api(cls.api), client.AppsV1Api(cls.api), client.BatchV1Api(cls.api)

    @classmethod
    def tearDownClass(cls):
        cls.api.close()
        cls.server.close()

    def setUp(self):
        self.server.ask("POST", "/reset")

    def map(self, name, value="1", **found):
        return client.V1ConfigMap(metadata=client.V1ObjectMeta(name=name, labels=found), data={"value": value})

    def deployment(self, name, replicas):
        template = client.V1PodTemplateSpec(metadata=labels(app=name), spec=client.V1PodSpec(containers=[client.V1Container(
            name="c", image="app:1", resources=client.V1ResourceRequirements(requests={"cpu": "100m", "memory": "64Mi"}))]))
        return client.V1Deployment(metadata=client.V1ObjectMeta(name=name), spec=client.V1DeploymentSpec(
            replicas=replicas, selector=client.V1LabelSelector(match_labels={"app": name}), template=template))

    def wait(self, lister, condition, *arguments, **options):
        for event in watch.Watch().stream(lister, *arguments, timeout_seconds=30, **options):
            if condition(event["object"]):
                return event["object"]
        self.fail("the watch ended before the condition held")

    def test_typed_objects_are_created_read_replaced_and_deleted(self):
        made = self.core.create_namespaced_config_map("default", self.map("x"))
        self.assertEqual("1", self.core.read_namespaced_config_map("x", "default").data["value"])
        made.data["value"] = "2"
        replaced = self.core.replace_namespaced_config_map("x", "default", made)
        self.assertNotEqual(made.metadata.resource_version, replaced.metadata.resource_version)
        with self.assertRaises(ApiException) as stale:
            self.core.replace_namespaced_config_map("x", "default", made)
        self.assertEqual(409, stale.exception.status)
        self.core.delete_namespaced_config_map("x", "default")
        with self.assertRaises(ApiException) as gone:
            self.core.read_namespaced_config_map("x", "default")
        self.assertEqual(404, gone.exception.status)

    def test_dry_run_changes_nothing(self):
        self.core.create_namespaced_config_map("default", self.map("x"), dry_run="All")
        self.assertNotIn("x", [m.metadata.name for m in self.core.list_namespaced_config_map("default").items])

    def test_lists_are_selected_and_paged(self):
        for i in range(7):
            self.core.create_namespaced_config_map("default", self.map(f"m{i}", parity="even" if i % 2 == 0 else "odd"))
        odd = self.core.list_namespaced_config_map("default", label_selector="parity=odd").items
        self.assertEqual(["m1", "m3", "m5"], [m.metadata.name for m in odd])
        one = self.core.list_namespaced_config_map("default", field_selector="metadata.name=m4").items
        self.assertEqual(["m4"], [m.metadata.name for m in one])
        names, token = [], None
        while True:
            page = self.core.list_namespaced_config_map("default", limit=3, label_selector="parity", _continue=token)
            self.assertLessEqual(len(page.items), 3)
            names += [m.metadata.name for m in page.items]
            token = page.metadata._continue
            if not token:
                break
        self.assertEqual([f"m{i}" for i in range(7)], names)

    def test_patches_of_every_type(self):
        self.core.create_namespaced_config_map("default", self.map("x", a="b"))
        self.core.patch_namespaced_config_map("x", "default", {"data": {"value": "2", "more": "yes"}})
        self.core.patch_namespaced_config_map("x", "default", [{"op": "remove", "path": "/data/more"}, {"op": "add", "path": "/metadata/labels/c", "value": "d"}])
        patched = self.core.read_namespaced_config_map("x", "default")
        self.assertEqual({"value": "2"}, patched.data)
        self.assertEqual({"a": "b", "c": "d"}, patched.metadata.labels)
        self.apps.create_namespaced_deployment("default", self.deployment("web", 0))
        second = {"spec": {"template": {"spec": {"containers": [{"name": "second", "image": "b:1"}]}}}}
        merged = self.apps.patch_namespaced_deployment("web", "default", second)
        self.assertEqual({"second", "c"}, {c.name for c in merged.spec.template.spec.containers})

    def test_a_watch_tells_what_happens_in_order(self):
        version = self.core.list_namespaced_config_map("default").metadata.resource_version
        self.core.create_namespaced_config_map("default", self.map("x"))
        self.core.patch_namespaced_config_map("x", "default", {"data": {"value": "2"}})
        self.core.delete_namespaced_config_map("x", "default")
        seen, w = [], watch.Watch()
        for event in w.stream(self.core.list_namespaced_config_map, "default", resource_version=version, timeout_seconds=30):
            seen.append((event["type"], event["object"].metadata.name, event["object"].data["value"]))
            if event["type"] == "DELETED":
                w.stop()
        self.assertEqual([("ADDED", "x", "1"), ("MODIFIED", "x", "2"), ("DELETED", "x", "2")], seen)

    def test_a_watch_of_an_expired_version_is_refused(self):
        self.server.ask("POST", "/faults", {"fault": "expired", "verbs": ["watch"]})
        with self.assertRaises(ApiException) as expired:
            for _ in watch.Watch().stream(self.core.list_namespaced_config_map, "default", resource_version="1", timeout_seconds=5):
                pass
        self.assertEqual(410, expired.exception.status)

    def test_a_deployment_runs_scales_and_goes_with_all_that_is_its(self):
        self.apps.create_namespaced_deployment("default", self.deployment("web", 2))
        available = lambda n: lambda d: d.status.available_replicas == n and d.status.observed_generation == d.metadata.generation
        self.wait(self.apps.list_namespaced_deployment, available(2), "default")
        self.apps.patch_namespaced_deployment_scale("web", "default", {"spec": {"replicas": 4}})
        self.wait(self.apps.list_namespaced_deployment, available(4), "default")
        self.assertEqual(4, self.apps.read_namespaced_deployment_scale("web", "default").status.replicas)
        pods = self.core.list_namespaced_pod("default", label_selector="app=web").items
        self.assertEqual({"node-1", "node-2"}, {p.spec.node_name for p in pods})
        w = watch.Watch()
        self.apps.delete_namespaced_deployment("web", "default", propagation_policy="Foreground")
        for event in w.stream(self.apps.list_namespaced_deployment, "default", timeout_seconds=30):
            if event["type"] == "DELETED":
                w.stop()
        self.assertEqual([], self.core.list_namespaced_pod("default", label_selector="app=web").items)

    def test_status_eviction_and_binding_are_subresources(self):
        self.core.create_namespaced_pod("default", client.V1Pod(metadata=client.V1ObjectMeta(name="p"), spec=client.V1PodSpec(containers=[client.V1Container(name="c", image="app:1")])))
        self.wait(self.core.list_namespaced_pod, lambda p: p.status.phase == "Running", "default")
        self.core.patch_namespaced_pod_status("p", "default", {"status": {"message": "seen"}})
        self.assertEqual("seen", self.core.read_namespaced_pod_status("p", "default").status.message)
        self.core.create_namespaced_pod_eviction("p", "default", client.V1Eviction(metadata=client.V1ObjectMeta(name="p")))
        w = watch.Watch()
        for event in w.stream(self.core.list_namespaced_pod, "default", timeout_seconds=60):
            if event["type"] == "DELETED":
                w.stop()
        self.assertEqual([], self.core.list_namespaced_pod("default").items)

    def test_a_job_completes(self):
        self.server.ask("POST", "/scripts", {"default": {"runsForSeconds": 0}})
        template = client.V1PodTemplateSpec(spec=client.V1PodSpec(restart_policy="Never", containers=[client.V1Container(name="c", image="app:1")]))
        self.batch.create_namespaced_job("default", client.V1Job(metadata=client.V1ObjectMeta(name="j"), spec=client.V1JobSpec(completions=2, template=template)))
        job = self.wait(self.batch.list_namespaced_job, lambda j: j.status.succeeded == 2 and j.status.conditions, "default")
        self.assertIn("Complete", [c.type for c in job.status.conditions])

    def test_a_collection_is_deleted(self):
        for i in range(3):
            self.core.create_namespaced_config_map("default", self.map(f"m{i}", go="yes"))
        self.core.create_namespaced_config_map("default", self.map("stay"))
        self.core.delete_collection_namespaced_config_map("default", label_selector="go=yes")
        self.assertEqual([], self.core.list_namespaced_config_map("default", label_selector="go=yes").items)
        self.core.read_namespaced_config_map("stay", "default")

    def test_users_are_authorised(self):
        rbac, auth = client.RbacAuthorizationV1Api(self.api), client.AuthorizationV1Api(self.api)
        path = self.server.ask("POST", "/kubeconfigs", {"name": "alice"})["path"]
        with config.new_client_from_config(path) as api:
            alice = client.CoreV1Api(api)
            with self.assertRaises(ApiException) as refused:
                alice.list_namespaced_pod("default")
            self.assertEqual(403, refused.exception.status)
            rbac.create_namespaced_role("default", client.V1Role(metadata=client.V1ObjectMeta(name="r"), rules=[client.V1PolicyRule(api_groups=[""], resources=["pods"], verbs=["list"])]))
            rbac.create_namespaced_role_binding("default", {
                "metadata": {"name": "r"}, "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "r"},
                "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": "alice"}]})
            self.assertEqual([], alice.list_namespaced_pod("default").items)
            review = client.V1SelfSubjectAccessReview(spec=client.V1SelfSubjectAccessReviewSpec(resource_attributes=client.V1ResourceAttributes(namespace="default", verb="delete", resource="pods")))
            self.assertFalse(client.AuthorizationV1Api(api).create_self_subject_access_review(review).status.allowed)
        self.assertTrue(auth.create_self_subject_access_review(review).status.allowed)

    def test_the_dynamic_client_works_by_discovery(self):
        d = dynamic.DynamicClient(self.api)
        maps = d.resources.get(api_version="v1", kind="ConfigMap")
        maps.create(body={"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}, "data": {"value": "1"}}, namespace="default")
        maps.patch(body={"data": {"value": "2"}}, name="x", namespace="default", content_type="application/merge-patch+json")
        self.assertEqual("2", maps.get(name="x", namespace="default").data.value)
        # This version of the client sends the body of an apply as it is: it has to be text.
        body = json.dumps({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "y"}, "data": {"k": "v"}})
        applied = maps.server_side_apply(body=body, name="y", namespace="default", field_manager="sweep")
        self.assertEqual("sweep", applied.metadata.managedFields[0].manager)
        scales = d.resources.get(api_version="apps/v1", kind="Deployment")
        self.apps.create_namespaced_deployment("default", self.deployment("web", 1))
        scales.scale.patch(body={"spec": {"replicas": 2}}, name="web", namespace="default", content_type="application/merge-patch+json")
        self.assertEqual(2, scales.get(name="web", namespace="default").spec.replicas)
        maps.delete(name="x", namespace="default")
        with self.assertRaises(ApiException):
            maps.get(name="x", namespace="default")
        version = maps.get(namespace="default").metadata.resourceVersion
        maps.create(body={"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "z"}}, namespace="default")
        maps.delete(name="z", namespace="default")
        seen, w = [], watch.Watch()
        for event in maps.watch(namespace="default", field_selector="metadata.name=z", resource_version=version, timeout=30, watcher=w):
            seen.append(event["type"])
            if event["type"] == "DELETED":
                w.stop()
        self.assertEqual(["ADDED", "DELETED"], seen)

    def test_discovery_knows_groups_and_version(self):
        groups = {g.name for g in client.ApisApi(self.api).get_api_versions().groups}
        self.assertTrue({"apps", "batch", "rbac.authorization.k8s.io"} <= groups)
        self.assertEqual("v1.36", client.VersionApi(self.api).get_code().git_version[:5])
        self.assertIn("pods", [r.name for r in self.core.get_api_resources().resources])


if __name__ == "__main__":
    unittest.main()
