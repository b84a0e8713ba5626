using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Pods that a node had better not run, known by what they belong to.</summary>
[ApiMessage("io.k8s.api.core.v1.PodSignature")]
public sealed partial record PodSignature
{
    /// <summary>The controller that owns the pods.</summary>
    [Field(1, "podController")]
    public OwnerReference? PodController { get; init; }
}
