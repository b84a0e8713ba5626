using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.NonResourceAttributes")]
public sealed partial record NonResourceAttributes
{
    [Field(1, "path")]
    public string Path { get; init; } = "";

    [Field(2, "verb")]
    public string Verb { get; init; } = "";
}
