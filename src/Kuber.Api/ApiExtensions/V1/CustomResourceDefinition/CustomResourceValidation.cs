using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>What objects look like.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation")]
public sealed partial record CustomResourceValidation
{
    /// <summary>The schema, in OpenAPI v3 with the rules for structural schemas.</summary>
    [Field(1, "openAPIV3Schema")]
    public JSONSchemaProps? OpenAPIV3Schema { get; init; }
}
