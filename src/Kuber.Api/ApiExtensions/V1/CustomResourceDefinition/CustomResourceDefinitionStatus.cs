using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus")]
public sealed partial record CustomResourceDefinitionStatus
{
    [Field(1, "conditions", AlwaysWritten = true)]
    [ListType("map", "type")]
    public ApiList<CustomResourceDefinitionCondition> Conditions { get; init; }

    [Field(2, "acceptedNames", AlwaysWritten = true)]
    public CustomResourceDefinitionNames AcceptedNames { get; init; } = CustomResourceDefinitionNames.Empty;

    [Field(3, "storedVersions", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<string> StoredVersions { get; init; }

    [Field(4, "observedGeneration")]
    public long ObservedGeneration { get; init; }
}
