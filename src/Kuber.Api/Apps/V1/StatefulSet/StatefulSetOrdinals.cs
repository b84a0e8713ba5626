using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.StatefulSetOrdinals")]
public sealed partial record StatefulSetOrdinals
{
    [Field(1, "start", AlwaysWritten = true)]
    public int Start { get; init; }
}
