using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Coordination.V1;

[ApiMessage("io.k8s.api.coordination.v1.Lease")]
[ApiKind("coordination.k8s.io", "v1", "Lease")]
public sealed partial record Lease : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public LeaseSpec Spec { get; init; } = LeaseSpec.Empty;
}
