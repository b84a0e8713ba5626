using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How the pods of a StatefulSet are numbered.</summary>
[ApiMessage("io.k8s.api.apps.v1.StatefulSetOrdinals")]
public sealed partial record StatefulSetOrdinals
{
    /// <summary>The number of the first pod; 0 by default.</summary>
    [Field(1, "start", AlwaysWritten = true)]
    public int Start { get; init; }
}
