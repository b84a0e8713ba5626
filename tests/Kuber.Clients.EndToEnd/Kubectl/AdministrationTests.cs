using System.Diagnostics;
using System.Net;
using System.Text;

namespace Kuber.Clients.EndToEnd.Kubectl;

/// <summary>auth, tokens, certificates, nodes, quotas, everything that create knows: what administrators do.</summary>
public sealed class AdministrationTests(TestServerProcess server) : KubectlTest(server)
{
    [FactWithPrograms("kubectl")]
    public async Task Rights_are_asked_for_given_and_reconciled()
    {
        Assert.Equal("no", (await TryK("auth", "can-i", "list", "pods", "--as=alice")).Output.Trim());
        Assert.Contains("(Forbidden)", (await TryK("get", "pods", "--as=alice")).Errors, StringComparison.Ordinal);
        await K("create", "role", "reader", "--verb=get,list", "--resource=pods");
        await K("create", "rolebinding", "reader", "--role=reader", "--user=alice", "--group=readers", "--serviceaccount=" + Namespace + ":default");
        Assert.Equal("yes", await K("auth", "can-i", "list", "pods", "--as=alice"));
        await K("get", "pods", "--as=alice");
        await K("get", "pods", "--as=bob", "--as-group=readers");
        Assert.Matches(@"pods +\[\] +\[\] +\[get list\]", await K("auth", "can-i", "--list", "--as=alice"));
        Assert.Contains("kubernetes-admin", await K("auth", "whoami"), StringComparison.Ordinal);
        Assert.Contains("role.rbac.authorization.k8s.io/reader reconciled", await K("auth", "reconcile", "-f", Write("role.yaml", $$"""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: reader, namespace: {{Namespace}} }
            rules:
            - {apiGroups: [""], resources: [services], verbs: [get]}
            """)), StringComparison.Ordinal);
        Assert.Equal("yes", await K("auth", "can-i", "get", "service", "--as=alice"));
    }

    [FactWithPrograms("kubectl")]
    public async Task A_token_is_good_for_its_ServiceAccount()
    {
        await K("create", "serviceaccount", "robot");
        var token = await K("create", "token", "robot", "--duration=20m");
        Assert.Equal(3, token.Split('.').Length);
        var who = await Machine.RunAsync("kubectl", [.. await TokenArgumentsAsync(token), "auth", "whoami", "-o", "jsonpath={.status.userInfo.username}"]);
        Assert.Equal($"system:serviceaccount:{Namespace}:robot", who.Output.Trim());
    }

    [FactWithPrograms("kubectl", "openssl", "sh")]
    public async Task A_certificate_is_asked_for_approved_and_issued()
    {
        var name = "csr-" + Namespace;
        var request = await Machine.RunAsync("sh", ["-c", "openssl req -new -newkey rsa:2048 -nodes -keyout /dev/null -subj /CN=carol 2>/dev/null | base64 | tr -d '\\n'"]);
        await K("create", "-f", Write("csr.yaml", $$"""
            apiVersion: certificates.k8s.io/v1
            kind: CertificateSigningRequest
            metadata: {name: {{name}}}
            spec:
              request: {{request.Output.Trim()}}
              signerName: kubernetes.io/kube-apiserver-client
              usages: [client auth]
            """));
        await K("certificate", "approve", name);
        await Machine.EventuallyAsync("a certificate", async () =>
        {
            var issued = await Field("csr/" + name, ".status.certificate");
            return (issued.Length > 0, issued);
        });
        Assert.Matches("Approved,Issued", await K("get", "csr", name));
        await K("delete", "csr", name);
    }

    [FactWithPrograms("kubectl")]
    public async Task Nodes_are_cordoned_drained_and_tainted()
    {
        // Nodes are shared by all tests: this one has its own.
        var node = "n-" + Namespace;
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
        using StringContent body = new($$$"""{"name":"{{{node}}}","labels":{"mine":"{{{Namespace}}}"}}""");
        (await http.PostAsync(new Uri(Server.Control + "/nodes"), body)).EnsureSuccessStatusCode();
        await K("create", "deployment", "web", "--image=app:1", "--replicas=0");
        await K("patch", "deployment", "web", "-p", """{"spec":{"replicas":2,"template":{"spec":{"nodeSelector":{"mine":"NAME"}}}}}""".Replace("NAME", Namespace, StringComparison.Ordinal));
        await K("rollout", "status", "deployment/web", "--timeout=60s");
        await K("cordon", node);
        Assert.Contains("Ready,SchedulingDisabled", await K("get", "node", node), StringComparison.Ordinal);
        var drained = await K("drain", node, "--ignore-daemonsets", "--delete-emptydir-data", "--timeout=60s");
        Assert.Contains($"node/{node} drained", drained, StringComparison.Ordinal);
        Assert.Equal("", await K("get", "pods", "--field-selector=spec.nodeName=" + node, "-o", "name"));
        await K("uncordon", node);
        await K("rollout", "status", "deployment/web", "--timeout=60s");
        await K("taint", "node", node, "dedicated=x:NoExecute");
        await Machine.EventuallyAsync("the pods to be evicted", async () =>
        {
            var running = await K("get", "pods", "--field-selector=status.phase=Running", "-o", "name");
            return (running.Length == 0, running);
        });
        await K("taint", "node", node, "dedicated-");
        await K("rollout", "status", "deployment/web", "--timeout=60s");
    }

    [FactWithPrograms("kubectl")]
    public async Task Create_knows_its_kinds()
    {
        await K("create", "secret", "generic", "s", "--from-literal=p=q");
        Assert.Equal("cQ==", await Field("secret/s", ".data.p"));
        await K("create", "secret", "docker-registry", "d", "--docker-username=u", "--docker-password=p", "--docker-server=registry.example");
        Assert.Equal("kubernetes.io/dockerconfigjson", await Field("secret/d", ".type"));
        await K("create", "quota", "q", "--hard=configmaps=3");
        await Says("3", "get", "quota", "q", "-o", "jsonpath={.status.hard.configmaps}");
        await K("create", "configmap", "one", "--from-literal=a=b");
        await Machine.EventuallyAsync("the quota to be used up", async () =>
        {
            await TryK("create", "configmap", "filler");
            var refused = await TryK("create", "configmap", "too-many");
            return (refused.Errors.Contains("exceeded quota: q", StringComparison.Ordinal), refused.Errors);
        });
        await K("create", "poddisruptionbudget", "b", "--selector=app=web", "--min-available=1");
        await K("create", "ingress", "i", "--rule=a.example/x*=web:80", "--class=c");
        Assert.Equal("a.example /x Prefix", await Field("ingress/i", ".spec.rules[0].host} {.spec.rules[0].http.paths[0].path} {.spec.rules[0].http.paths[0].pathType"));
        foreach (var type in new[] { "clusterip", "nodeport", "loadbalancer" })
        {
            await K("create", "service", type, type, "--tcp=80:8080");
        }

        await K("create", "service", "externalname", "ext", "--external-name=a.example");
        Assert.Equal("ClusterIP NodePort LoadBalancer ExternalName", string.Join(' ', await Task.WhenAll(new[] { "clusterip", "nodeport", "loadbalancer", "ext" }.Select(s => Field("service/" + s, ".spec.type")))));
        var mine = "x-" + Namespace;
        await K("create", "priorityclass", mine, "--value=5");
        await K("create", "clusterrole", mine, "--verb=get", "--resource=nodes");
        await K("create", "clusterrolebinding", mine, "--clusterrole=" + mine, "--user=dave");
        Assert.Equal("yes", await K("auth", "can-i", "get", "nodes", "--as=dave"));
        await K("delete", "priorityclass,clusterrole,clusterrolebinding", mine);
    }

    [FactWithPrograms("kubectl")]
    public async Task The_cluster_tells_of_itself()
    {
        Assert.Matches("Kubernetes control plane.* is running at .*https://127.0.0.1:", await K("cluster-info"));
        await K("create", "configmap", "x");
        var dump = Write("dump", "") + ".d";
        await K("cluster-info", "dump", "--namespaces", Namespace, "--output-directory", dump);
        Assert.Contains("node-1", await File.ReadAllTextAsync(Path.Combine(dump, "nodes.json")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(dump, Namespace, "pods.json")));
        Assert.Matches(@"Server Version: v1\.36\.", await K("version"));
        Assert.Contains("ok", await K("get", "--raw", "/readyz"), StringComparison.Ordinal);
        Assert.Contains("apps/v1", await K("api-versions"), StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task A_proxy_passes_requests_on_with_the_rights_of_its_user()
    {
        using var proxy = Process.Start(new ProcessStartInfo("kubectl", ["--kubeconfig", Server.Kubeconfig, "proxy", "--port=0"]) { RedirectStandardOutput = true })!;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
            var line = await proxy.StandardOutput.ReadLineAsync(limit.Token) ?? "";
            Assert.StartsWith("Starting to serve on 127.0.0.1:", line, StringComparison.Ordinal);
            using HttpClient http = new() { BaseAddress = new("http://" + line["Starting to serve on ".Length..]) };
            Assert.Contains($"\"name\":\"{Namespace}\"", await http.GetStringAsync("/api/v1/namespaces/" + Namespace, limit.Token), StringComparison.Ordinal);
            using StringContent body = new("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"through"}}""", Encoding.UTF8, "application/json");
            using var made = await http.PostAsync($"/api/v1/namespaces/{Namespace}/configmaps", body, limit.Token);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            Assert.Equal("configmap/through", await K("get", "configmap", "through", "-o", "name"));
        }
        finally
        {
            proxy.Kill();
        }
    }

    [FactWithPrograms("kubectl")]
    public async Task Kustomizations_are_built_and_applied()
    {
        Write("map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: base}\ndata: {k: v}\n");
        var folder = Path.GetDirectoryName(Write("kustomization.yaml", "resources: [map.yaml]\nnamePrefix: my-\nconfigMapGenerator:\n- {name: made, literals: [a=b]}\n"))!;
        Assert.Contains("name: my-base", await K("kustomize", folder), StringComparison.Ordinal);
        await K("apply", "-k", folder);
        Assert.Equal("v", await Field("configmap/my-base", ".data.k"));
        Assert.Contains("configmap/my-made-", await K("get", "configmaps", "-o", "name"), StringComparison.Ordinal);
        await K("delete", "-k", folder);
        Assert.DoesNotContain("my-", await K("get", "configmaps", "-o", "name"), StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task A_namespace_goes_with_all_that_is_in_it()
    {
        var other = Namespace + "-gone";
        await K("create", "namespace", other);
        await K("-n", other, "create", "configmap", "x");
        await K("delete", "namespace", other, "--timeout=60s");
        Assert.Equal("", await K("get", "namespace", other, "--ignore-not-found"));
    }

    private async Task<string[]> TokenArgumentsAsync(string token)
    {
        var config = await K("config", "view", "--raw", "-o", "jsonpath={.clusters[0].cluster.server} {.clusters[0].cluster.certificate-authority-data}");
        var authority = Path.Combine(Path.GetTempPath(), $"kuber-ca-{Namespace}-{Environment.ProcessId}.pem");
        await File.WriteAllBytesAsync(authority, Convert.FromBase64String(config.Split(' ')[1]));
        return ["--kubeconfig", "/dev/null", "--server", config.Split(' ')[0], "--certificate-authority", authority, "--token", token];
    }
}
