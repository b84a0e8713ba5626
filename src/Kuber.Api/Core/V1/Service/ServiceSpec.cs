using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a Service is reached, and which pods are behind it.</summary>
[ApiMessage("io.k8s.api.core.v1.ServiceSpec")]
public sealed partial record ServiceSpec
{
    /// <summary>The ports of the Service.</summary>
    [Field(1, "ports")]
    [ListType("map", "port", "protocol")]
    [PatchStrategy("merge", MergeKey = "port")]
    public ApiList<ServicePort> Ports { get; init; }

    /// <summary>Labels of the pods behind it; without any, somebody else keeps the endpoints.</summary>
    [Field(2, "selector")]
    [MapType("atomic")]
    public ApiMap<string> Selector { get; init; }

    /// <summary>The address in the cluster; chosen by the server when empty, none at all for None (headless).</summary>
    [Field(3, "clusterIP")]
    public string ClusterIP { get; init; } = "";

    /// <summary>The addresses by address family, at most 2; the first is clusterIP.</summary>
    [Field(18, "clusterIPs")]
    [ListType("atomic")]
    public ApiList<string> ClusterIPs { get; init; }

    /// <summary>ClusterIP is reached in the cluster, NodePort at every node too, LoadBalancer through one outside, ExternalName is a DNS alias; ClusterIP by default.</summary>
    [Field(4, "type", GoType = "v1.ServiceType")]
    [Enum("ClusterIP", "ExternalName", "LoadBalancer", "NodePort")]
    public string Type { get; init; } = "";

    /// <summary>More addresses at which nodes take traffic for the Service; the cluster does not look after them.</summary>
    [Field(5, "externalIPs")]
    [ListType("atomic")]
    public ApiList<string> ExternalIPs { get; init; }

    /// <summary>ClientIP sends one client's connections to the same pod, None does not; None by default.</summary>
    [Field(7, "sessionAffinity", GoType = "v1.ServiceAffinity")]
    [Enum("ClientIP", "None")]
    public string SessionAffinity { get; init; } = "";

    /// <summary>Deprecated: the address that the load balancer is to get.</summary>
    [Field(8, "loadBalancerIP")]
    public string LoadBalancerIP { get; init; } = "";

    /// <summary>Ranges of clients that the load balancer lets through; all when empty.</summary>
    [Field(9, "loadBalancerSourceRanges")]
    [ListType("atomic")]
    public ApiList<string> LoadBalancerSourceRanges { get; init; }

    /// <summary>The name that DNS answers with, for type ExternalName.</summary>
    [Field(10, "externalName")]
    public string ExternalName { get; init; } = "";

    /// <summary>Where traffic from outside goes: Cluster to all pods, Local only to those of the node, which keeps the client's address; Cluster by default.</summary>
    [Field(11, "externalTrafficPolicy", GoType = "v1.ServiceExternalTrafficPolicy")]
    [Enum("Cluster", "Local")]
    public string ExternalTrafficPolicy { get; init; } = "";

    /// <summary>The port of nodes at which load balancers ask whether there are pods, with type LoadBalancer and policy Local.</summary>
    [Field(12, "healthCheckNodePort")]
    public int HealthCheckNodePort { get; init; }

    /// <summary>Counts pods as ready that are not; false by default.</summary>
    [Field(13, "publishNotReadyAddresses")]
    public bool PublishNotReadyAddresses { get; init; }

    /// <summary>Settings of the session affinity.</summary>
    [Field(14, "sessionAffinityConfig")]
    public SessionAffinityConfig? SessionAffinityConfig { get; init; }

    /// <summary>The address families, IPv4 and IPv6, in order.</summary>
    [Field(19, "ipFamilies", GoType = "[]v1.IPFamily")]
    [Enum("", "IPv4", "IPv6")]
    [ListType("atomic")]
    public ApiList<string> IpFamilies { get; init; }

    /// <summary>SingleStack has one family, PreferDualStack two where the cluster has them, RequireDualStack two or fails; SingleStack by default.</summary>
    [Field(17, "ipFamilyPolicy", GoType = "v1.IPFamilyPolicy")]
    [Enum("PreferDualStack", "RequireDualStack", "SingleStack")]
    public string? IpFamilyPolicy { get; init; }

    /// <summary>Whether a LoadBalancer gets node ports; true by default.</summary>
    [Field(20, "allocateLoadBalancerNodePorts")]
    public bool? AllocateLoadBalancerNodePorts { get; init; }

    /// <summary>Which load balancer serves the Service, such as example.com/internal; it cannot change once set.</summary>
    [Field(21, "loadBalancerClass")]
    public string? LoadBalancerClass { get; init; }

    /// <summary>Where traffic from inside goes: Cluster to all pods, Local only to those of the node; Cluster by default.</summary>
    [Field(22, "internalTrafficPolicy", GoType = "v1.ServiceInternalTrafficPolicy")]
    [Enum("Cluster", "Local")]
    public string? InternalTrafficPolicy { get; init; }

    /// <summary>Which pods are preferred: PreferSameZone (also PreferClose) or PreferSameNode.</summary>
    [Field(23, "trafficDistribution")]
    public string? TrafficDistribution { get; init; }
}
