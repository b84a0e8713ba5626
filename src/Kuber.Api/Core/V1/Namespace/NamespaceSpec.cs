using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a namespace is to be.</summary>
[ApiMessage("io.k8s.api.core.v1.NamespaceSpec")]
public sealed partial record NamespaceSpec
{
    /// <summary>What must be done and struck off before the namespace goes; kubernetes stands for removing its contents.</summary>
    [Field(1, "finalizers", GoType = "[]v1.FinalizerName")]
    [ListType("atomic")]
    public ApiList<string> Finalizers { get; init; }
}
