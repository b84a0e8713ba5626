using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a node is to be.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeSpec")]
public sealed partial record NodeSpec
{
    /// <summary>The range from which the node's pods get their addresses.</summary>
    [Field(1, "podCIDR")]
    public string PodCIDR { get; init; } = "";

    /// <summary>The ranges by address family, at most one each; the first is podCIDR.</summary>
    [Field(7, "podCIDRs")]
    [ListType("set")]
    [PatchStrategy("merge")]
    public ApiList<string> PodCIDRs { get; init; }

    /// <summary>The id of the machine at the cloud provider, as PROVIDER://ID.</summary>
    [Field(3, "providerID")]
    public string ProviderID { get; init; } = "";

    /// <summary>Keeps new pods away, as kubectl cordon does.</summary>
    [Field(4, "unschedulable")]
    public bool Unschedulable { get; init; }

    /// <summary>Taints that keep pods away which do not tolerate them.</summary>
    [Field(5, "taints")]
    [ListType("atomic")]
    public ApiList<Taint> Taints { get; init; }

    /// <summary>No longer used, and ignored.</summary>
    [Field(6, "configSource")]
    public NodeConfigSource? ConfigSource { get; init; }

    /// <summary>No longer used.</summary>
    [Field(2, "externalID")]
    public string ExternalID { get; init; } = "";
}
