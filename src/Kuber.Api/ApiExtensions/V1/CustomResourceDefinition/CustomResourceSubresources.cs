using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources")]
public sealed partial record CustomResourceSubresources
{
    [Field(1, "status")]
    public CustomResourceSubresourceStatus? Status { get; init; }

    [Field(2, "scale")]
    public CustomResourceSubresourceScale? Scale { get; init; }
}
