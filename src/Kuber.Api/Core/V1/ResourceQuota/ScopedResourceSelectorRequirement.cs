using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ScopedResourceSelectorRequirement")]
public sealed partial record ScopedResourceSelectorRequirement
{
    [Field(1, "scopeName", Required = true, GoType = "v1.ResourceQuotaScope")]
    [Enum("BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating", "PriorityClass", "Terminating", "VolumeAttributesClass")]
    public string ScopeName { get; init; } = "";

    [Field(2, "operator", Required = true, GoType = "v1.ScopeSelectorOperator")]
    [Enum("DoesNotExist", "Exists", "In", "NotIn")]
    public string Operator { get; init; } = "";

    [Field(3, "values")]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
