using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What a pod is to run, and how.</summary>
[ApiMessage("io.k8s.api.core.v1.PodSpec")]
public sealed partial record PodSpec
{
    /// <summary>Volumes that containers may mount.</summary>
    [Field(1, "volumes")]
    [ListType("map", "name")]
    [PatchStrategy("merge,retainKeys", MergeKey = "name")]
    public ApiList<Volume> Volumes { get; init; }

    /// <summary>Containers that run one after another, each to its end, before the others start; sidecars among them go on running.</summary>
    [Field(20, "initContainers")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<Container> InitContainers { get; init; }

    /// <summary>The containers of the pod, at least one; they cannot be added or removed later.</summary>
    [Field(2, "containers", Required = true)]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<Container> Containers { get; init; }

    /// <summary>Containers put into the running pod to look for faults; only through the subresource ephemeralcontainers.</summary>
    [Field(34, "ephemeralContainers")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<EphemeralContainer> EphemeralContainers { get; init; }

    /// <summary>When containers are restarted: Always, OnFailure or Never; Always by default.</summary>
    [Field(3, "restartPolicy", GoType = "v1.RestartPolicy")]
    [Enum("Always", "Never", "OnFailure")]
    public string RestartPolicy { get; init; } = "";

    /// <summary>Seconds that processes have after the stop signal before they are killed; 30 by default, 0 kills at once.</summary>
    [Field(4, "terminationGracePeriodSeconds")]
    public long? TerminationGracePeriodSeconds { get; init; }

    /// <summary>Seconds from the start after which the pod is stopped and has failed.</summary>
    [Field(5, "activeDeadlineSeconds")]
    public long? ActiveDeadlineSeconds { get; init; }

    /// <summary>ClusterFirst asks the cluster's DNS, ClusterFirstWithHostNet does so on the host's network too, Default uses the node's settings, None only dnsConfig; ClusterFirst by default.</summary>
    [Field(6, "dnsPolicy", GoType = "v1.DNSPolicy")]
    [Enum("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")]
    public string DnsPolicy { get; init; } = "";

    /// <summary>Labels that a node must have for the pod to be placed there.</summary>
    [Field(7, "nodeSelector")]
    [MapType("atomic")]
    public ApiMap<string> NodeSelector { get; init; }

    /// <summary>The ServiceAccount that the pod acts as; default by default.</summary>
    [Field(8, "serviceAccountName")]
    public string ServiceAccountName { get; init; } = "";

    /// <summary>The old name of serviceAccountName.</summary>
    [Field(9, "serviceAccount")]
    public string ServiceAccount { get; init; } = "";

    /// <summary>Whether a token of the account is mounted; the account's setting when not set.</summary>
    [Field(21, "automountServiceAccountToken")]
    public bool? AutomountServiceAccountToken { get; init; }

    /// <summary>The node that the pod is on; the scheduler sets it. Set by the client, it leaves the scheduler out.</summary>
    [Field(10, "nodeName")]
    public string NodeName { get; init; } = "";

    /// <summary>Uses the node's network in place of one of its own; false by default.</summary>
    [Field(11, "hostNetwork")]
    public bool HostNetwork { get; init; }

    /// <summary>Sees all processes of the node; false by default.</summary>
    [Field(12, "hostPID")]
    public bool HostPID { get; init; }

    /// <summary>Uses the node's IPC; false by default.</summary>
    [Field(13, "hostIPC")]
    public bool HostIPC { get; init; }

    /// <summary>Lets the containers see each other's processes; not together with hostPID.</summary>
    [Field(27, "shareProcessNamespace")]
    public bool? ShareProcessNamespace { get; init; }

    /// <summary>Rights and identity of all containers.</summary>
    [Field(14, "securityContext")]
    public PodSecurityContext? SecurityContext { get; init; }

    /// <summary>Secrets in the namespace with credentials for registries.</summary>
    [Field(15, "imagePullSecrets")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<LocalObjectReference> ImagePullSecrets { get; init; }

    /// <summary>The host name of the pod; its name when empty.</summary>
    [Field(16, "hostname")]
    public string Hostname { get; init; } = "";

    /// <summary>Makes the full host name HOSTNAME.SUBDOMAIN.NAMESPACE.svc.DOMAIN.</summary>
    [Field(17, "subdomain")]
    public string Subdomain { get; init; } = "";

    /// <summary>What draws the pod to nodes and other pods, or keeps it away.</summary>
    [Field(18, "affinity")]
    public Affinity? Affinity { get; init; }

    /// <summary>The scheduler that places the pod; default-scheduler by default.</summary>
    [Field(19, "schedulerName")]
    public string SchedulerName { get; init; } = "";

    /// <summary>Taints of nodes that the pod tolerates.</summary>
    [Field(22, "tolerations")]
    [ListType("atomic")]
    public ApiList<Toleration> Tolerations { get; init; }

    /// <summary>More lines for the pod's /etc/hosts.</summary>
    [Field(23, "hostAliases")]
    [ListType("map", "ip")]
    [PatchStrategy("merge", MergeKey = "ip")]
    public ApiList<HostAlias> HostAliases { get; init; }

    /// <summary>The PriorityClass of the pod; the cluster's default class when empty.</summary>
    [Field(24, "priorityClassName")]
    public string PriorityClassName { get; init; } = "";

    /// <summary>The priority, taken from the class: pods with more go first and may push out those with less.</summary>
    [Field(25, "priority")]
    public int? Priority { get; init; }

    /// <summary>Settings of DNS beside those of dnsPolicy.</summary>
    [Field(26, "dnsConfig")]
    public PodDNSConfig? DnsConfig { get; init; }

    /// <summary>Conditions that must be true, beside ready containers, for the pod to be ready.</summary>
    [Field(28, "readinessGates")]
    [ListType("atomic")]
    public ApiList<PodReadinessGate> ReadinessGates { get; init; }

    /// <summary>The RuntimeClass that runs the containers; the node's default runtime when not set.</summary>
    [Field(29, "runtimeClassName")]
    public string? RuntimeClassName { get; init; }

    /// <summary>Whether the namespace's Services become environment variables; true by default.</summary>
    [Field(30, "enableServiceLinks")]
    public bool? EnableServiceLinks { get; init; }

    /// <summary>Whether the pod may push out others: PreemptLowerPriority or Never; PreemptLowerPriority by default.</summary>
    [Field(31, "preemptionPolicy", GoType = "v1.PreemptionPolicy")]
    [Enum("Never", "PreemptLowerPriority")]
    public string? PreemptionPolicy { get; init; }

    /// <summary>What the runtime itself needs, taken from the RuntimeClass.</summary>
    [Field(32, "overhead", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Overhead { get; init; }

    /// <summary>How the pods of a group spread over zones or nodes; all must hold.</summary>
    [Field(33, "topologySpreadConstraints")]
    [ListType("map", "topologyKey", "whenUnsatisfiable")]
    [PatchStrategy("merge", MergeKey = "topologyKey")]
    public ApiList<TopologySpreadConstraint> TopologySpreadConstraints { get; init; }

    /// <summary>Takes the full name as the host name; false by default.</summary>
    [Field(35, "setHostnameAsFQDN")]
    public bool? SetHostnameAsFQDN { get; init; }

    /// <summary>The operating system that the pod is for; fields of another system may then not be set.</summary>
    [Field(36, "os")]
    public PodOS? Os { get; init; }

    /// <summary>False gives the pod a user namespace of its own; true by default.</summary>
    [Field(37, "hostUsers")]
    public bool? HostUsers { get; init; }

    /// <summary>Gates that keep the pod from being scheduled; they can be removed, not added, later.</summary>
    [Field(38, "schedulingGates")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<PodSchedulingGate> SchedulingGates { get; init; }

    /// <summary>Claims of devices that containers may use.</summary>
    [Field(39, "resourceClaims")]
    [ListType("map", "name")]
    [PatchStrategy("merge,retainKeys", MergeKey = "name")]
    public ApiList<PodResourceClaim> ResourceClaims { get; init; }

    /// <summary>Requests and limits of the whole pod, beside those of its containers.</summary>
    [Field(40, "resources")]
    public ResourceRequirements? Resources { get; init; }

    /// <summary>The exact host name of the pod, whatever hostname and subdomain say; not on the host's network.</summary>
    [Field(41, "hostnameOverride")]
    public string? HostnameOverride { get; init; }

    /// <summary>The group of pods with which this one is scheduled; cannot change.</summary>
    [Field(43, "schedulingGroup")]
    public PodSchedulingGroup? SchedulingGroup { get; init; }
}
