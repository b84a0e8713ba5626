using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Ranges from which Services get their addresses.</summary>
[ApiMessage("io.k8s.api.networking.v1.ServiceCIDR")]
[ApiKind("networking.k8s.io", "v1", "ServiceCIDR")]
public sealed partial record ServiceCIDR : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The ranges.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public ServiceCIDRSpec Spec { get; init; } = ServiceCIDRSpec.Empty;

    /// <summary>Whether the ranges are in use.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public ServiceCIDRStatus Status { get; init; } = ServiceCIDRStatus.Empty;
}
