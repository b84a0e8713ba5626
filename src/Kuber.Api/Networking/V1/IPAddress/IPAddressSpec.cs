using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Who has an address.</summary>
[ApiMessage("io.k8s.api.networking.v1.IPAddressSpec")]
public sealed partial record IPAddressSpec
{
    /// <summary>The object that has the address.</summary>
    [Field(1, "parentRef", Required = true, OmitZero = true)]
    public ParentReference? ParentRef { get; init; }
}
