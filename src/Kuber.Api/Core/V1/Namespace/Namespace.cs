using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Namespace")]
[ApiKind("", "v1", "Namespace")]
public sealed partial record Namespace : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public NamespaceSpec Spec { get; init; } = NamespaceSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public NamespaceStatus Status { get; init; } = NamespaceStatus.Empty;
}
