using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodSpec")]
public sealed partial record PodSpec
{
    [Field(1, "volumes")]
    [ListType("map", "name")]
    [PatchStrategy("merge,retainKeys", MergeKey = "name")]
    public ApiList<Volume> Volumes { get; init; }

    [Field(20, "initContainers")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<Container> InitContainers { get; init; }

    [Field(2, "containers", Required = true)]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<Container> Containers { get; init; }

    [Field(34, "ephemeralContainers")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<EphemeralContainer> EphemeralContainers { get; init; }

    [Field(3, "restartPolicy", GoType = "v1.RestartPolicy")]
    [Enum("Always", "Never", "OnFailure")]
    public string RestartPolicy { get; init; } = "";

    [Field(4, "terminationGracePeriodSeconds")]
    public long? TerminationGracePeriodSeconds { get; init; }

    [Field(5, "activeDeadlineSeconds")]
    public long? ActiveDeadlineSeconds { get; init; }

    [Field(6, "dnsPolicy", GoType = "v1.DNSPolicy")]
    [Enum("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")]
    public string DnsPolicy { get; init; } = "";

    [Field(7, "nodeSelector")]
    [MapType("atomic")]
    public ApiMap<string> NodeSelector { get; init; }

    [Field(8, "serviceAccountName")]
    public string ServiceAccountName { get; init; } = "";

    [Field(9, "serviceAccount")]
    public string ServiceAccount { get; init; } = "";

    [Field(21, "automountServiceAccountToken")]
    public bool? AutomountServiceAccountToken { get; init; }

    [Field(10, "nodeName")]
    public string NodeName { get; init; } = "";

    [Field(11, "hostNetwork")]
    public bool HostNetwork { get; init; }

    [Field(12, "hostPID")]
    public bool HostPID { get; init; }

    [Field(13, "hostIPC")]
    public bool HostIPC { get; init; }

    [Field(27, "shareProcessNamespace")]
    public bool? ShareProcessNamespace { get; init; }

    [Field(14, "securityContext")]
    public PodSecurityContext? SecurityContext { get; init; }

    [Field(15, "imagePullSecrets")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<LocalObjectReference> ImagePullSecrets { get; init; }

    [Field(16, "hostname")]
    public string Hostname { get; init; } = "";

    [Field(17, "subdomain")]
    public string Subdomain { get; init; } = "";

    [Field(18, "affinity")]
    public Affinity? Affinity { get; init; }

    [Field(19, "schedulerName")]
    public string SchedulerName { get; init; } = "";

    [Field(22, "tolerations")]
    [ListType("atomic")]
    public ApiList<Toleration> Tolerations { get; init; }

    [Field(23, "hostAliases")]
    [ListType("map", "ip")]
    [PatchStrategy("merge", MergeKey = "ip")]
    public ApiList<HostAlias> HostAliases { get; init; }

    [Field(24, "priorityClassName")]
    public string PriorityClassName { get; init; } = "";

    [Field(25, "priority")]
    public int? Priority { get; init; }

    [Field(26, "dnsConfig")]
    public PodDNSConfig? DnsConfig { get; init; }

    [Field(28, "readinessGates")]
    [ListType("atomic")]
    public ApiList<PodReadinessGate> ReadinessGates { get; init; }

    [Field(29, "runtimeClassName")]
    public string? RuntimeClassName { get; init; }

    [Field(30, "enableServiceLinks")]
    public bool? EnableServiceLinks { get; init; }

    [Field(31, "preemptionPolicy", GoType = "v1.PreemptionPolicy")]
    [Enum("Never", "PreemptLowerPriority")]
    public string? PreemptionPolicy { get; init; }

    [Field(32, "overhead", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Overhead { get; init; }

    [Field(33, "topologySpreadConstraints")]
    [ListType("map", "topologyKey", "whenUnsatisfiable")]
    [PatchStrategy("merge", MergeKey = "topologyKey")]
    public ApiList<TopologySpreadConstraint> TopologySpreadConstraints { get; init; }

    [Field(35, "setHostnameAsFQDN")]
    public bool? SetHostnameAsFQDN { get; init; }

    [Field(36, "os")]
    public PodOS? Os { get; init; }

    [Field(37, "hostUsers")]
    public bool? HostUsers { get; init; }

    [Field(38, "schedulingGates")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<PodSchedulingGate> SchedulingGates { get; init; }

    [Field(39, "resourceClaims")]
    [ListType("map", "name")]
    [PatchStrategy("merge,retainKeys", MergeKey = "name")]
    public ApiList<PodResourceClaim> ResourceClaims { get; init; }

    [Field(40, "resources")]
    public ResourceRequirements? Resources { get; init; }

    [Field(41, "hostnameOverride")]
    public string? HostnameOverride { get; init; }

    [Field(43, "schedulingGroup")]
    public PodSchedulingGroup? SchedulingGroup { get; init; }
}
