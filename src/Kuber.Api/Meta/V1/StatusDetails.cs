using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails")]
public sealed partial record StatusDetails
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "group")]
    public string Group { get; init; } = "";

    [Field(3, "kind")]
    public string Kind { get; init; } = "";

    [Field(6, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(4, "causes")]
    [ListType("atomic")]
    public ApiList<StatusCause> Causes { get; init; }

    [Field(5, "retryAfterSeconds")]
    public int RetryAfterSeconds { get; init; }
}
