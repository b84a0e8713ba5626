using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Limits for what a whole namespace may use.</summary>
[ApiMessage("io.k8s.api.core.v1.ResourceQuota")]
[ApiKind("", "v1", "ResourceQuota")]
public sealed partial record ResourceQuota : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The limits.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public ResourceQuotaSpec Spec { get; init; } = ResourceQuotaSpec.Empty;

    /// <summary>The limits in force, and what is used.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public ResourceQuotaStatus Status { get; init; } = ResourceQuotaStatus.Empty;
}
