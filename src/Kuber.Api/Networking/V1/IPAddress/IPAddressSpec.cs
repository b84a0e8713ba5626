using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IPAddressSpec")]
public sealed partial record IPAddressSpec
{
    [Field(1, "parentRef", Required = true)]
    public ParentReference? ParentRef { get; init; }
}
