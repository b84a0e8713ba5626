using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation")]
public sealed partial record CustomResourceValidation
{
    [Field(1, "openAPIV3Schema")]
    public JSONSchemaProps? OpenAPIV3Schema { get; init; }
}
