using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Policy.V1;

[ApiMessage("io.k8s.api.policy.v1.Eviction")]
[ApiKind("policy", "v1", "Eviction")]
public sealed partial record Eviction : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "deleteOptions")]
    public DeleteOptions? DeleteOptions { get; init; }
}
