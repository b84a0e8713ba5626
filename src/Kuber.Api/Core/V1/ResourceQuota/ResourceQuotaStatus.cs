using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ResourceQuotaStatus")]
public sealed partial record ResourceQuotaStatus
{
    [Field(1, "hard", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Hard { get; init; }

    [Field(2, "used", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Used { get; init; }
}
