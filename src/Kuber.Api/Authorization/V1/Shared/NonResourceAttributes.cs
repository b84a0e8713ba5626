using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>A request for a path that is no resource.</summary>
[ApiMessage("io.k8s.api.authorization.v1.NonResourceAttributes")]
public sealed partial record NonResourceAttributes
{
    /// <summary>The path.</summary>
    [Field(1, "path")]
    public string Path { get; init; } = "";

    /// <summary>The HTTP method in small letters.</summary>
    [Field(2, "verb")]
    public string Verb { get; init; } = "";
}
