namespace Kuber.EndToEnd;

/// <summary>A test with a namespace of its own, which goes at its end.</summary>
[Collection(ClusterGroup.Name)]
public abstract class WorkspaceTest : IAsyncLifetime
{
    private static int count;

    /// <summary>The namespace.</summary>
    protected string Namespace { get; } = $"t{Environment.ProcessId}-{Interlocked.Increment(ref count)}";

    public async Task InitializeAsync()
    {
        if (Machine.CanBeNode)
        {
            await Machine.KubectlOkAsync("create", "namespace", Namespace);
            await Machine.EventuallySaysAsync("default", "-n", Namespace, "get", "serviceaccounts");
        }
    }

    public async Task DisposeAsync()
    {
        if (Machine.CanBeNode)
        {
            await Machine.KubectlOkAsync("delete", "namespace", Namespace, "--wait=true", "--timeout=100s");
        }
    }

    /// <summary>kubectl in the namespace; it must succeed.</summary>
    protected Task<string> Kubectl(params string[] arguments) => Machine.KubectlOkAsync(["-n", Namespace, .. arguments]);

    /// <summary>kubectl in the namespace, however it ends.</summary>
    private protected Task<Outcome> TryKubectl(params string[] arguments) => Machine.KubectlAsync(["-n", Namespace, .. arguments]);

    /// <summary>Applies a manifest given as text.</summary>
    protected async Task Apply(string manifest)
    {
        var outcome = await Machine.KubectlAsync(manifest, ["-n", Namespace, "apply", "-f", "-"]);
        Assert.True(outcome.Code == 0, $"kubectl apply ended with {outcome.Code}: {outcome.Errors}{outcome.Output}");
    }

    /// <summary>Waits until kubectl says a text.</summary>
    protected Task Says(string text, params string[] arguments) => Machine.EventuallySaysAsync(text, ["-n", Namespace, .. arguments]);

    /// <summary>Waits until a pod is Ready; shows it otherwise.</summary>
    protected async Task Ready(string pod)
    {
        var outcome = await TryKubectl("wait", "--for=condition=Ready", "pod/" + pod, "--timeout=60s");
        if (outcome.Code != 0)
        {
            Assert.Fail($"pod {pod} did not become Ready: {outcome.Errors}{(await TryKubectl("describe", "pod", pod)).Output}{ClusterFixture.Log()}");
        }
    }

    /// <summary>A field of an object by JSONPath.</summary>
    protected async Task<string> Field(string kind, string name, string path) => (await Kubectl("get", kind, name, "-o", $"jsonpath={{{path}}}")).Trim();

    /// <summary>A pod of one busybox container that runs a shell script.</summary>
    protected static string Shell(string name, string script, string more = "", string podMore = "") => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: {{name}}, labels: {app: {{name}} } }
        spec:
          terminationGracePeriodSeconds: 2
        {{podMore}}
          containers:
          - name: main
            image: busybox:1.36
            command: ["sh", "-c", {{System.Text.Json.JsonSerializer.Serialize(script)}}]
        {{more}}
        """;
}
