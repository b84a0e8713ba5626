"""Tests of the operator with a kind of its own. Run: python3 -m unittest (needs the package `kubernetes`)."""
import time
import unittest

from kubernetes import client, config

import website
from testserver import TestServer


class WebsiteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = TestServer("--nodes", "1")
        cls.api = config.new_client_from_config(cls.server.kubeconfig)
        cls.apps, cls.customs = client.AppsV1Api(cls.api), client.CustomObjectsApi(cls.api)

    @classmethod
    def tearDownClass(cls):
        cls.api.close()
        cls.server.close()

    def setUp(self):
        self.server.ask("POST", "/reset")
        definitions = client.ApiextensionsV1Api(self.api)
        definitions.create_custom_resource_definition(website.DEFINITION)
        self.eventually("the definition to be established", lambda: any(
            c.type == "Established" and c.status == "True"
            for c in definitions.read_custom_resource_definition(website.DEFINITION["metadata"]["name"]).status.conditions or []))
        self.create({"image": "app:1", "replicas": 2})

    def create(self, spec, name="shop"):
        body = {"apiVersion": f"{website.GROUP}/{website.VERSION}", "kind": "Website", "metadata": {"name": name}, "spec": spec}
        return self.customs.create_namespaced_custom_object(website.GROUP, website.VERSION, "default", website.PLURAL, body)

    def site(self):
        return self.customs.get_namespaced_custom_object(website.GROUP, website.VERSION, "default", website.PLURAL, "shop")

    def eventually(self, what, condition):
        end = time.monotonic() + 30
        while not condition():
            self.assertLess(time.monotonic(), end, f"waited 30 s for {what}")

    def reconciled(self, ready):
        website.reconcile_all(self.api)
        return self.site().get("status", {}).get("ready") == ready

    def test_runs_a_deployment_and_tells_its_status(self):
        self.eventually("two ready replicas", lambda: self.reconciled(2))
        self.assertEqual("app:1", self.apps.read_namespaced_deployment("shop", "default").spec.template.spec.containers[0].image)

    def test_follows_the_spec(self):
        self.eventually("two ready replicas", lambda: self.reconciled(2))
        self.customs.patch_namespaced_custom_object(website.GROUP, website.VERSION, "default", website.PLURAL, "shop", {"spec": {"replicas": 3}})
        self.eventually("three ready replicas", lambda: self.reconciled(3))

    def test_what_it_made_goes_with_its_owner(self):
        website.reconcile_all(self.api)
        self.customs.delete_namespaced_custom_object(website.GROUP, website.VERSION, "default", website.PLURAL, "shop")
        self.eventually("the deployment to go", lambda: not self.apps.list_namespaced_deployment("default").items)

    def test_the_schema_fills_in_and_refuses(self):
        self.assertEqual(1, self.create({"image": "app:1"}, "other")["spec"]["replicas"])
        with self.assertRaises(client.exceptions.ApiException) as refused:
            self.create({"replicas": 0}, "bad")
        self.assertEqual(422, refused.exception.status)


if __name__ == "__main__":
    unittest.main()
