using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A space of names that keeps objects of different users apart.</summary>
[ApiMessage("io.k8s.api.core.v1.Namespace")]
[ApiKind("", "v1", "Namespace")]
public sealed partial record Namespace : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>How the namespace is to be.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public NamespaceSpec Spec { get; init; } = NamespaceSpec.Empty;

    /// <summary>How the namespace is.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public NamespaceStatus Status { get; init; } = NamespaceStatus.Empty;
}
