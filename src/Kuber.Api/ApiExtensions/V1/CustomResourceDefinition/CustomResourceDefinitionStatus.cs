using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Whether a kind is served.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus")]
public sealed partial record CustomResourceDefinitionStatus
{
    /// <summary>Statements about the kind.</summary>
    [Field(1, "conditions", AlwaysWritten = true)]
    [ListType("map", "type")]
    public ApiList<CustomResourceDefinitionCondition> Conditions { get; init; }

    /// <summary>The names that are in use for it.</summary>
    [Field(2, "acceptedNames", AlwaysWritten = true)]
    public CustomResourceDefinitionNames AcceptedNames { get; init; } = CustomResourceDefinitionNames.Empty;

    /// <summary>The versions in which objects were ever stored; strike one when all objects have been stored anew.</summary>
    [Field(3, "storedVersions", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<string> StoredVersions { get; init; }

    /// <summary>The generation that this status is about.</summary>
    [Field(4, "observedGeneration")]
    public long ObservedGeneration { get; init; }
}
