using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A kind that is added to the API; its name is PLURAL.GROUP.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition")]
[ApiKind("apiextensions.k8s.io", "v1", "CustomResourceDefinition")]
public sealed partial record CustomResourceDefinition : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The kind and its versions.</summary>
    [Field(2, "spec", Required = true)]
    public CustomResourceDefinitionSpec Spec { get; init; } = CustomResourceDefinitionSpec.Empty;

    /// <summary>Whether the kind is served.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public CustomResourceDefinitionStatus Status { get; init; } = CustomResourceDefinitionStatus.Empty;
}
