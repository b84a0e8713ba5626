using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>A range of addresses, with holes.</summary>
[ApiMessage("io.k8s.api.networking.v1.IPBlock")]
public sealed partial record IPBlock
{
    /// <summary>The range, such as 192.168.1.0/24.</summary>
    [Field(1, "cidr", Required = true)]
    public string Cidr { get; init; } = "";

    /// <summary>Ranges inside of it that do not belong to it.</summary>
    [Field(2, "except")]
    [ListType("atomic")]
    public ApiList<string> Except { get; init; }
}
