using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests;

/// <summary>Small objects for tests.</summary>
internal static class Make
{
    public static Pod Pod(string ns, string name, params (string Key, string Value)[] labels) => new()
    {
        Metadata = new() { Name = name, Namespace = ns, Labels = ApiMap.Of(labels) },
        Spec = new() { Containers = [new() { Name = "c", Image = "registry.example/app:1" }] },
    };

    public static Service Service(string ns, string name, Func<ServiceSpec, ServiceSpec>? change = null)
    {
        var spec = new ServiceSpec { Ports = [new() { Port = 80 }] };
        return new() { Metadata = new() { Name = name, Namespace = ns }, Spec = change is null ? spec : change(spec) };
    }

    public static Deployment Deployment(string ns, string name, int replicas) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = new()
        {
            Replicas = replicas,
            Selector = new() { MatchLabels = ApiMap.Of(("app", name)) },
            Template = new()
            {
                Metadata = new() { Labels = ApiMap.Of(("app", name)) },
                Spec = new() { Containers = [new() { Name = "c", Image = "registry.example/app:1" }] },
            },
        },
    };
}
