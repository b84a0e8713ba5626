using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>The labels that a request selects by; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.authorization.v1.LabelSelectorAttributes")]
public sealed partial record LabelSelectorAttributes
{
    /// <summary>The selector as the request has it.</summary>
    [Field(1, "rawSelector")]
    public string RawSelector { get; init; } = "";

    /// <summary>The selector, taken apart.</summary>
    [Field(2, "requirements")]
    [ListType("atomic")]
    public ApiList<LabelSelectorRequirement> Requirements { get; init; }
}
