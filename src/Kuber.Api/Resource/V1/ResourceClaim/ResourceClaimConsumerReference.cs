using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.ResourceClaimConsumerReference")]
public sealed partial record ResourceClaimConsumerReference
{
    [Field(1, "apiGroup")]
    public string ApiGroup { get; init; } = "";

    [Field(3, "resource", Required = true)]
    public string Resource { get; init; } = "";

    [Field(4, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(5, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";
}
