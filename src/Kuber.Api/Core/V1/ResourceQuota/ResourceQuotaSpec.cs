using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ResourceQuotaSpec")]
public sealed partial record ResourceQuotaSpec
{
    [Field(1, "hard", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Hard { get; init; }

    [Field(2, "scopes", GoType = "[]v1.ResourceQuotaScope")]
    [Enum("BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating", "PriorityClass", "Terminating", "VolumeAttributesClass")]
    [ListType("atomic")]
    public ApiList<string> Scopes { get; init; }

    [Field(3, "scopeSelector")]
    public ScopeSelector? ScopeSelector { get; init; }
}
