using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>The value of an attribute; exactly one of the fields is set.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceAttribute")]
public sealed partial record DeviceAttribute
{
    /// <summary>A whole number.</summary>
    [Field(2, "int")]
    public long? Int { get; init; }

    /// <summary>True or false.</summary>
    [Field(3, "bool")]
    public bool? Bool { get; init; }

    /// <summary>A text, at most 64 characters.</summary>
    [Field(4, "string")]
    public string? String { get; init; }

    /// <summary>A version as in semver.org, at most 64 characters.</summary>
    [Field(5, "version")]
    public string? Version { get; init; }

    /// <summary>Several whole numbers.</summary>
    [Field(6, "ints")]
    [ListType("atomic")]
    public ApiList<long> Ints { get; init; }

    /// <summary>Several truth values.</summary>
    [Field(7, "bools")]
    [ListType("atomic")]
    public ApiList<bool> Bools { get; init; }

    /// <summary>Several texts.</summary>
    [Field(8, "strings")]
    [ListType("atomic")]
    public ApiList<string> Strings { get; init; }

    /// <summary>Several versions.</summary>
    [Field(9, "versions")]
    [ListType("atomic")]
    public ApiList<string> Versions { get; init; }
}
