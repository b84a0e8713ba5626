namespace Kuber.Clients.EndToEnd.Kubectl;

/// <summary>Runs stock kubectl in a namespace of the test's own.</summary>
[Collection(KubectlGroup.Name)]
public abstract class KubectlTest(TestServerProcess server) : IAsyncLifetime
{
    private static int count;
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-kubectl-").FullName;

    /// <summary>The cluster.</summary>
    protected TestServerProcess Server { get; } = server;

    /// <summary>The namespace.</summary>
    protected string Namespace { get; } = $"t{Interlocked.Increment(ref count)}";

    public virtual async Task InitializeAsync()
    {
        await K("create", "namespace", Namespace);
        await Says("default", "get", "serviceaccount", "default", "-o", "name", "--ignore-not-found");
    }

    public virtual Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>kubectl, which must succeed; what it said, without space around it.</summary>
    protected async Task<string> K(params string[] arguments)
    {
        var outcome = await TryK(arguments);
        Assert.True(outcome.Code == 0, $"kubectl {string.Join(' ', arguments)} ended with {outcome.Code}: {outcome.Errors}{outcome.Output}");
        return outcome.Output.Trim();
    }

    /// <summary>kubectl, however it ends.</summary>
    private protected Task<Outcome> TryK(params string[] arguments) => WithEditor("", arguments);

    /// <summary>kubectl with an editor.</summary>
    private protected Task<Outcome> WithEditor(string editor, params string[] arguments) => Machine.RunAsync(
        "kubectl",
        ["--kubeconfig", Server.Kubeconfig, "--namespace", Namespace, "--cache-dir", Path.Combine(folder, "cache"), .. arguments],
        environment: new Dictionary<string, string> { ["KUBE_EDITOR"] = editor });

    /// <summary>A field of an object by JSONPath.</summary>
    protected Task<string> Field(string what, string path) => K("get", what, "-o", $"jsonpath={{{path}}}");

    /// <summary>Writes a file of the test's own; its path.</summary>
    protected string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Waits until kubectl says a text.</summary>
    protected Task Says(string text, params string[] arguments) =>
        Machine.EventuallyAsync($"kubectl {string.Join(' ', arguments)} to say {text}", async () =>
        {
            var outcome = await TryK(arguments);
            return (outcome.Output.Contains(text, StringComparison.Ordinal), outcome.Output + outcome.Errors);
        });

    /// <summary>Makes a Deployment and waits until it is available.</summary>
    protected async Task DeployAsync(string name, int replicas)
    {
        await K("create", "deployment", name, "--image=app:1", $"--replicas={replicas}");
        await K("rollout", "status", "deployment/" + name, "--timeout=60s");
    }
}
