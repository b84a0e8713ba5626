using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Which traffic pods of a namespace may have.</summary>
[ApiMessage("io.k8s.api.networking.v1.NetworkPolicy")]
[ApiKind("networking.k8s.io", "v1", "NetworkPolicy")]
public sealed partial record NetworkPolicy : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The pods and the traffic.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public NetworkPolicySpec Spec { get; init; } = NetworkPolicySpec.Empty;
}
