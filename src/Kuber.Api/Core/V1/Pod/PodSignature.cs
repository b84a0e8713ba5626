using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodSignature")]
public sealed partial record PodSignature
{
    [Field(1, "podController")]
    public OwnerReference? PodController { get; init; }
}
