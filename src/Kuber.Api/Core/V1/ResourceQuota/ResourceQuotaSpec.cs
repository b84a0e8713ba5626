using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The limits of a ResourceQuota.</summary>
[ApiMessage("io.k8s.api.core.v1.ResourceQuotaSpec")]
public sealed partial record ResourceQuotaSpec
{
    /// <summary>The most of each resource, such as pods, requests.cpu or count/deployments.apps.</summary>
    [Field(1, "hard", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Hard { get; init; }

    /// <summary>Only objects in all these scopes are counted; all objects when empty.</summary>
    [Field(2, "scopes", GoType = "[]v1.ResourceQuotaScope")]
    [Enum("BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating", "PriorityClass", "Terminating", "VolumeAttributesClass")]
    [ListType("atomic")]
    public ApiList<string> Scopes { get; init; }

    /// <summary>Only objects that this matches are counted, with operators and values.</summary>
    [Field(3, "scopeSelector")]
    public ScopeSelector? ScopeSelector { get; init; }
}
