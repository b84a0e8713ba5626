using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How the pods of a StatefulSet are replaced.</summary>
[ApiMessage("io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy")]
public sealed partial record RollingUpdateStatefulSetStrategy
{
    /// <summary>Only pods with this number or a higher one are replaced; 0 by default.</summary>
    [Field(1, "partition")]
    public int? Partition { get; init; }

    /// <summary>How many pods may be unavailable meanwhile, as a number or a percentage rounded up; 1 by default.</summary>
    [Field(2, "maxUnavailable")]
    public IntOrString? MaxUnavailable { get; init; }
}
