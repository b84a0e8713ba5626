using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>More about the outcome of a request.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails")]
public sealed partial record StatusDetails
{
    /// <summary>The name of the object.</summary>
    [Field(1, "name")]
    public string Name { get; init; } = "";

    /// <summary>The API group of the object.</summary>
    [Field(2, "group")]
    public string Group { get; init; } = "";

    /// <summary>The kind or resource of the object.</summary>
    [Field(3, "kind")]
    public string Kind { get; init; } = "";

    /// <summary>The uid of the object.</summary>
    [Field(6, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>What was wrong, one by one.</summary>
    [Field(4, "causes")]
    [ListType("atomic")]
    public ApiList<StatusCause> Causes { get; init; }

    /// <summary>Seconds after which to try again.</summary>
    [Field(5, "retryAfterSeconds")]
    public int RetryAfterSeconds { get; init; }
}
