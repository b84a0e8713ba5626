using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>An address of a Service, so that no two have the same; named like the address.</summary>
[ApiMessage("io.k8s.api.networking.v1.IPAddress")]
[ApiKind("networking.k8s.io", "v1", "IPAddress")]
public sealed partial record IPAddress : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Who has the address.</summary>
    [Field(2, "spec", Required = true)]
    public IPAddressSpec Spec { get; init; } = IPAddressSpec.Empty;
}
