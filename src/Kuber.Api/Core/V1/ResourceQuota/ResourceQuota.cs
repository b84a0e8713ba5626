using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ResourceQuota")]
[ApiKind("", "v1", "ResourceQuota")]
public sealed partial record ResourceQuota : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public ResourceQuotaSpec Spec { get; init; } = ResourceQuotaSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public ResourceQuotaStatus Status { get; init; } = ResourceQuotaStatus.Empty;
}
