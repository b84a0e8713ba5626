using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ServiceSpec")]
public sealed partial record ServiceSpec
{
    [Field(1, "ports")]
    [ListType("map", "port", "protocol")]
    [PatchStrategy("merge", MergeKey = "port")]
    public ApiList<ServicePort> Ports { get; init; }

    [Field(2, "selector")]
    [MapType("atomic")]
    public ApiMap<string> Selector { get; init; }

    [Field(3, "clusterIP")]
    public string ClusterIP { get; init; } = "";

    [Field(18, "clusterIPs")]
    [ListType("atomic")]
    public ApiList<string> ClusterIPs { get; init; }

    [Field(4, "type", GoType = "v1.ServiceType")]
    [Enum("ClusterIP", "ExternalName", "LoadBalancer", "NodePort")]
    public string Type { get; init; } = "";

    [Field(5, "externalIPs")]
    [ListType("atomic")]
    public ApiList<string> ExternalIPs { get; init; }

    [Field(7, "sessionAffinity", GoType = "v1.ServiceAffinity")]
    [Enum("ClientIP", "None")]
    public string SessionAffinity { get; init; } = "";

    [Field(8, "loadBalancerIP")]
    public string LoadBalancerIP { get; init; } = "";

    [Field(9, "loadBalancerSourceRanges")]
    [ListType("atomic")]
    public ApiList<string> LoadBalancerSourceRanges { get; init; }

    [Field(10, "externalName")]
    public string ExternalName { get; init; } = "";

    [Field(11, "externalTrafficPolicy", GoType = "v1.ServiceExternalTrafficPolicy")]
    [Enum("Cluster", "Local")]
    public string ExternalTrafficPolicy { get; init; } = "";

    [Field(12, "healthCheckNodePort")]
    public int HealthCheckNodePort { get; init; }

    [Field(13, "publishNotReadyAddresses")]
    public bool PublishNotReadyAddresses { get; init; }

    [Field(14, "sessionAffinityConfig")]
    public SessionAffinityConfig? SessionAffinityConfig { get; init; }

    [Field(19, "ipFamilies", GoType = "[]v1.IPFamily")]
    [Enum("", "IPv4", "IPv6")]
    [ListType("atomic")]
    public ApiList<string> IpFamilies { get; init; }

    [Field(17, "ipFamilyPolicy", GoType = "v1.IPFamilyPolicy")]
    [Enum("PreferDualStack", "RequireDualStack", "SingleStack")]
    public string? IpFamilyPolicy { get; init; }

    [Field(20, "allocateLoadBalancerNodePorts")]
    public bool? AllocateLoadBalancerNodePorts { get; init; }

    [Field(21, "loadBalancerClass")]
    public string? LoadBalancerClass { get; init; }

    [Field(22, "internalTrafficPolicy", GoType = "v1.ServiceInternalTrafficPolicy")]
    [Enum("Cluster", "Local")]
    public string? InternalTrafficPolicy { get; init; }

    [Field(23, "trafficDistribution")]
    public string? TrafficDistribution { get; init; }
}
