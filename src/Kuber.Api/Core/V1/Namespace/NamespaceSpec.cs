using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NamespaceSpec")]
public sealed partial record NamespaceSpec
{
    [Field(1, "finalizers", GoType = "[]v1.FinalizerName")]
    [ListType("atomic")]
    public ApiList<string> Finalizers { get; init; }
}
