"""Starts `kuber testserver` for the time of a test: a whole cluster in memory, without root, containers or network."""
import json
import os
import subprocess
import urllib.request

KUBER = os.environ.get("KUBER", os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "kuber"))


class TestServer:
    def __init__(self, *options):
        self.process = subprocess.Popen([KUBER, "testserver", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        info = json.loads(self.process.stdout.readline())
        self.kubeconfig, self.control = info["kubeconfig"], info["control"]

    def ask(self, method, path, body=None):
        """A control request; docs/testing.md lists them."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.control + path, data=data, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def close(self):
        # The server ends when its standard input closes.
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()
