using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Binding")]
[ApiKind("", "v1", "Binding")]
public sealed partial record Binding : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "target", Required = true)]
    public ObjectReference Target { get; init; } = ObjectReference.Empty;
}
