using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation")]
public sealed partial record ExternalDocumentation
{
    [Field(1, "description")]
    public string Description { get; init; } = "";

    [Field(2, "url")]
    public string Url { get; init; } = "";
}
