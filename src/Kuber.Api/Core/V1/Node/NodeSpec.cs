using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeSpec")]
public sealed partial record NodeSpec
{
    [Field(1, "podCIDR")]
    public string PodCIDR { get; init; } = "";

    [Field(7, "podCIDRs")]
    [ListType("set")]
    [PatchStrategy("merge")]
    public ApiList<string> PodCIDRs { get; init; }

    [Field(3, "providerID")]
    public string ProviderID { get; init; } = "";

    [Field(4, "unschedulable")]
    public bool Unschedulable { get; init; }

    [Field(5, "taints")]
    [ListType("atomic")]
    public ApiList<Taint> Taints { get; init; }

    [Field(6, "configSource")]
    public NodeConfigSource? ConfigSource { get; init; }

    [Field(2, "externalID")]
    public string ExternalID { get; init; } = "";
}
