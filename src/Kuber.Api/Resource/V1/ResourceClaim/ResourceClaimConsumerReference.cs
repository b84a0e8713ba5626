using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Who uses a claim.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourceClaimConsumerReference")]
public sealed partial record ResourceClaimConsumerReference
{
    /// <summary>The API group; the core group when empty.</summary>
    [Field(1, "apiGroup")]
    public string ApiGroup { get; init; } = "";

    /// <summary>The resource, such as pods.</summary>
    [Field(3, "resource", Required = true)]
    public string Resource { get; init; } = "";

    /// <summary>The name of the object.</summary>
    [Field(4, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The uid of the object.</summary>
    [Field(5, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";
}
