using Kuber.Api.ApiRegistration.V1;
using Kuber.Api.Metrics.V1Beta1;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.ResourceMetrics;

/// <summary>
/// The API <c>metrics.k8s.io/v1beta1</c>, which upstream leaves to an add-on: its resources, and the objects by which a cluster
/// shows that it has them.
/// </summary>
internal static class ResourceMetricsApi
{
    /// <summary>The resources.</summary>
    public static IEnumerable<ServedResource> Resources(ApiServerCore core)
    {
        var usages = new NodeUsages(core);
        yield return BuiltIns.Served(NodeMetricsResource.Definition, new NodeMetricsSource(core, usages));
        yield return BuiltIns.Served(PodMetricsResource.Definition, new PodMetricsSource(core, usages));
    }

    /// <summary>The registration of the API. Upstream's names a Service; here the server itself answers.</summary>
    public static APIService Registration(Time now) => new()
    {
        Metadata = new() { Name = "v1beta1.metrics.k8s.io" },
        Spec = new() { Group = "metrics.k8s.io", Version = "v1beta1", GroupPriorityMinimum = 100, VersionPriority = 100 },
        Status = new()
        {
            Conditions =
            [
                new() { Type = "Available", Status = "True", Reason = "Local", Message = "Local APIServices are always available", LastTransitionTime = now },
            ],
        },
    };

    /// <summary>The role by which whoever may view a namespace may view what its pods use.</summary>
    public static ClusterRole ReaderRole { get; } = new()
    {
        Metadata = new()
        {
            Name = "system:aggregated-metrics-reader",
            Labels = ApiMap.Of(
                ("rbac.authorization.k8s.io/aggregate-to-admin", "true"),
                ("rbac.authorization.k8s.io/aggregate-to-edit", "true"),
                ("rbac.authorization.k8s.io/aggregate-to-view", "true")),
        },
        Rules = [new() { Verbs = ["get", "list", "watch"], ApiGroups = ["metrics.k8s.io"], Resources = ["pods", "nodes"] }],
    };
}
