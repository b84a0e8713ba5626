"""Tests of the operator against a cluster of `kuber testserver`. Run: python3 -m unittest (needs the package `kubernetes`)."""
import unittest

from kubernetes import client, config

import mirror
from testserver import TestServer


class MirrorTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = TestServer("--nodes", "1", "--clock", "fake")
        cls.core = client.CoreV1Api(config.new_client_from_config(cls.server.kubeconfig))
        cls.apps = client.AppsV1Api(cls.core.api_client)

    @classmethod
    def tearDownClass(cls):
        cls.core.api_client.close()
        cls.server.close()

    def setUp(self):
        self.server.ask("POST", "/reset")
        self.core.create_namespace(client.V1Namespace(metadata=client.V1ObjectMeta(name="team")))
        self.put({"colour": "blue"})

    def put(self, data):
        body = client.V1ConfigMap(metadata=client.V1ObjectMeta(name="settings", annotations={mirror.ANNOTATION: "team"}), data=data)
        try:
            self.core.replace_namespaced_config_map("settings", "default", body)
        except client.exceptions.ApiException as error:
            self.assertEqual(404, error.status)
            self.core.create_namespaced_config_map("default", body)

    def copied(self):
        return self.core.read_namespaced_config_map("settings", "team").data

    def test_copies_and_follows(self):
        mirror.reconcile_all(self.core)
        self.assertEqual({"colour": "blue"}, self.copied())
        self.put({"colour": "red"})
        mirror.reconcile_all(self.core)
        self.assertEqual({"colour": "red"}, self.copied())

    def test_tries_again_after_a_conflict(self):
        mirror.reconcile_all(self.core)
        self.put({"colour": "red"})
        self.server.ask("POST", "/faults", {"fault": "conflict", "verbs": ["update"], "resource": "configmaps", "namespace": "team", "times": 2})
        mirror.reconcile_all(self.core)
        self.assertEqual({"colour": "red"}, self.copied())
        updates = self.server.ask("GET", "/requests?verb=update&resource=configmaps&namespace=team")
        self.assertEqual([409, 409, 200], [r["code"] for r in updates])

    def test_writes_nothing_when_nothing_changed(self):
        mirror.reconcile_all(self.core)
        self.server.ask("DELETE", "/requests")
        mirror.reconcile_all(self.core)
        self.assertEqual([], self.server.ask("GET", "/requests?verb=create,update,patch,delete"))

    def test_may_only_do_what_its_role_allows(self):
        path = self.server.ask("POST", "/kubeconfigs", {"name": "mirror-operator"})["path"]
        with config.new_client_from_config(path) as limited:
            with self.assertRaises(client.exceptions.ApiException) as refused:
                mirror.reconcile_all(client.CoreV1Api(limited))
        self.assertEqual(403, refused.exception.status)

    def test_pods_are_played_and_time_moves(self):
        # The real controllers and the scheduler run; the pods of this Deployment take a minute to become ready.
        self.server.ask("POST", "/scripts", {"labelSelector": "app=slow", "default": {"readyAfterSeconds": 60}})
        pod = client.V1PodTemplateSpec(metadata=client.V1ObjectMeta(labels={"app": "slow"}), spec=client.V1PodSpec(containers=[client.V1Container(name="c", image="app:1")]))
        self.apps.create_namespaced_deployment("default", client.V1Deployment(
            metadata=client.V1ObjectMeta(name="slow"),
            spec=client.V1DeploymentSpec(replicas=2, selector=client.V1LabelSelector(match_labels={"app": "slow"}), template=pod)))
        self.server.ask("POST", "/clock/advance", {"seconds": 30})
        self.assertIsNone(self.apps.read_namespaced_deployment("slow", "default").status.available_replicas)
        self.server.ask("POST", "/clock/advance", {"seconds": 60})
        self.assertEqual(2, self.apps.read_namespaced_deployment("slow", "default").status.available_replicas)


if __name__ == "__main__":
    unittest.main()
