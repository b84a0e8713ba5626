using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Makes status a subresource: only there it changes.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus")]
public sealed partial record CustomResourceSubresourceStatus
{
}
