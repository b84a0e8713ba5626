using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The subresources of a kind.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources")]
public sealed partial record CustomResourceSubresources
{
    /// <summary>Makes status a subresource.</summary>
    [Field(1, "status")]
    public CustomResourceSubresourceStatus? Status { get; init; }

    /// <summary>Makes scale a subresource.</summary>
    [Field(2, "scale")]
    public CustomResourceSubresourceScale? Scale { get; init; }
}
