using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A header of a request.</summary>
[ApiMessage("io.k8s.api.core.v1.HTTPHeader")]
public sealed partial record HTTPHeader
{
    /// <summary>The name of the header.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The value of the header.</summary>
    [Field(2, "value", Required = true)]
    public string Value { get; init; } = "";
}
