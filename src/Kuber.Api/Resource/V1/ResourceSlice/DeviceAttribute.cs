using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceAttribute")]
public sealed partial record DeviceAttribute
{
    [Field(2, "int")]
    public long? Int { get; init; }

    [Field(3, "bool")]
    public bool? Bool { get; init; }

    [Field(4, "string")]
    public string? String { get; init; }

    [Field(5, "version")]
    public string? Version { get; init; }

    [Field(6, "ints")]
    [ListType("atomic")]
    public ApiList<long> Ints { get; init; }

    [Field(7, "bools")]
    [ListType("atomic")]
    public ApiList<bool> Bools { get; init; }

    [Field(8, "strings")]
    [ListType("atomic")]
    public ApiList<string> Strings { get; init; }

    [Field(9, "versions")]
    [ListType("atomic")]
    public ApiList<string> Versions { get; init; }
}
