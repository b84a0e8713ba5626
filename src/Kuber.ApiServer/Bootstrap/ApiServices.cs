using Kuber.Api.ApiRegistration.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>The APIServices of the groups that the server serves itself.</summary>
internal static class ApiServices
{
    // Group, its priority among groups, and each version with its priority within the group.
    private static readonly (string Group, int Priority, (string Name, int Priority)[] Versions)[] Groups =
    [
        ("", 18000, [("v1", 1)]),
        ("apps", 17800, [("v1", 15)]),
        ("events.k8s.io", 17750, [("v1", 15)]),
        ("authentication.k8s.io", 17700, [("v1", 15)]),
        ("authorization.k8s.io", 17600, [("v1", 15)]),
        ("autoscaling", 17500, [("v2", 30), ("v1", 15)]),
        ("batch", 17400, [("v1", 15)]),
        ("certificates.k8s.io", 17300, [("v1", 15)]),
        ("networking.k8s.io", 17200, [("v1", 15)]),
        ("policy", 17100, [("v1", 15)]),
        ("rbac.authorization.k8s.io", 17000, [("v1", 15)]),
        ("storage.k8s.io", 16800, [("v1", 15)]),
        ("admissionregistration.k8s.io", 16700, [("v1", 15)]),
        ("apiextensions.k8s.io", 16700, [("v1", 15)]),
        ("scheduling.k8s.io", 16600, [("v1", 15)]),
        ("coordination.k8s.io", 16500, [("v1", 15)]),
        ("node.k8s.io", 16300, [("v1", 15)]),
        ("discovery.k8s.io", 16200, [("v1", 15)]),
        ("resource.k8s.io", 16200, [("v1", 21)]),
        ("flowcontrol.apiserver.k8s.io", 16100, [("v1", 21)]),
    ];

    /// <summary>The APIServices.</summary>
    public static IEnumerable<APIService> All => Groups.SelectMany(g => g.Versions.Select(v => new APIService
    {
        Metadata = new() { Name = v.Name + "." + g.Group, Labels = ApiMap.Of(("kube-aggregator.kubernetes.io/automanaged", "onstart")) },
        Spec = new() { Group = g.Group, Version = v.Name, GroupPriorityMinimum = g.Priority, VersionPriority = v.Priority },
    }));
}
