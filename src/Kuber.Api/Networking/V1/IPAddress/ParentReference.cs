using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.ParentReference")]
public sealed partial record ParentReference
{
    [Field(1, "group")]
    public string Group { get; init; } = "";

    [Field(2, "resource", Required = true, OmitZero = true)]
    public string Resource { get; init; } = "";

    [Field(3, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(4, "name", Required = true, OmitZero = true)]
    public string Name { get; init; } = "";
}
