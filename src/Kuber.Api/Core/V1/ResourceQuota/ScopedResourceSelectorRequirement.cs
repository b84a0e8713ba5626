using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What a scope of an object must be.</summary>
[ApiMessage("io.k8s.api.core.v1.ScopedResourceSelectorRequirement")]
public sealed partial record ScopedResourceSelectorRequirement
{
    /// <summary>The scope: Terminating, NotTerminating, BestEffort, NotBestEffort, PriorityClass, CrossNamespacePodAffinity or VolumeAttributesClass.</summary>
    [Field(1, "scopeName", Required = true, GoType = "v1.ResourceQuotaScope")]
    [Enum("BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating", "PriorityClass", "Terminating", "VolumeAttributesClass")]
    public string ScopeName { get; init; } = "";

    /// <summary>In, NotIn, Exists or DoesNotExist.</summary>
    [Field(2, "operator", Required = true, GoType = "v1.ScopeSelectorOperator")]
    [Enum("DoesNotExist", "Exists", "In", "NotIn")]
    public string Operator { get; init; } = "";

    /// <summary>The values for In and NotIn; none for the others.</summary>
    [Field(3, "values")]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
