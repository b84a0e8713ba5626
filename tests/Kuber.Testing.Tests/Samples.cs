using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Testing.Tests;

/// <summary>Objects that the tests work on.</summary>
internal static class Samples
{
    public static Deployment Web(int replicas) => new()
    {
        Metadata = new() { Name = "web", Namespace = "default" },
        Spec = new()
        {
            Replicas = replicas,
            Selector = new() { MatchLabels = ApiMap.Of(("app", "web")) },
            Template = new() { Metadata = new() { Labels = ApiMap.Of(("app", "web")) }, Spec = new() { Containers = [new() { Name = "c", Image = "app:1" }] } },
        },
    };

    public static Pod Pod(string name, string restartPolicy = "Always") => new()
    {
        Metadata = new() { Name = name, Namespace = "default" },
        Spec = new() { RestartPolicy = restartPolicy, Containers = [new() { Name = "c", Image = "app:1" }] },
    };

    public static ConfigMap Map(string name, string value = "1") => new()
    {
        Metadata = new() { Name = name, Namespace = "default" },
        Data = ApiMap.Of(("value", value)),
    };
}
