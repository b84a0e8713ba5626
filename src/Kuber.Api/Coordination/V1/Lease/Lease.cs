using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Coordination.V1;

/// <summary>Says who holds something, and until when; for elections and signs of life.</summary>
[ApiMessage("io.k8s.api.coordination.v1.Lease")]
[ApiKind("coordination.k8s.io", "v1", "Lease")]
public sealed partial record Lease : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The holder and its times.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public LeaseSpec Spec { get; init; } = LeaseSpec.Empty;
}
