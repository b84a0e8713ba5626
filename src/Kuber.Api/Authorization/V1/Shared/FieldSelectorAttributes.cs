using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>The fields that a request selects by; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.authorization.v1.FieldSelectorAttributes")]
public sealed partial record FieldSelectorAttributes
{
    /// <summary>The selector as the request has it.</summary>
    [Field(1, "rawSelector")]
    public string RawSelector { get; init; } = "";

    /// <summary>The selector, taken apart.</summary>
    [Field(2, "requirements")]
    [ListType("atomic")]
    public ApiList<FieldSelectorRequirement> Requirements { get; init; }
}
