using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.NetworkPolicy")]
[ApiKind("networking.k8s.io", "v1", "NetworkPolicy")]
public sealed partial record NetworkPolicy : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public NetworkPolicySpec Spec { get; init; } = NetworkPolicySpec.Empty;
}
