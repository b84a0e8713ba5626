using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ResourceQuotaStatus")]
public sealed partial record ResourceQuotaStatus
{
    [Field(1, "hard")]
    public ApiMap<Quantity> Hard { get; init; }

    [Field(2, "used")]
    public ApiMap<Quantity> Used { get; init; }
}
