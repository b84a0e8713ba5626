using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IPBlock")]
public sealed partial record IPBlock
{
    [Field(1, "cidr", Required = true)]
    public string Cidr { get; init; } = "";

    [Field(2, "except")]
    [ListType("atomic")]
    public ApiList<string> Except { get; init; }
}
