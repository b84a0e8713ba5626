using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Service")]
[ApiKind("", "v1", "Service")]
public sealed partial record Service : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public ServiceSpec Spec { get; init; } = ServiceSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public ServiceStatus Status { get; init; } = ServiceStatus.Empty;
}
