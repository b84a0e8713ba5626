using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Node.V1;

[ApiMessage("io.k8s.api.node.v1.RuntimeClass")]
[ApiKind("node.k8s.io", "v1", "RuntimeClass")]
public sealed partial record RuntimeClass : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "handler", Required = true)]
    public string Handler { get; init; } = "";

    [Field(3, "overhead")]
    public Overhead? Overhead { get; init; }

    [Field(4, "scheduling")]
    public Scheduling? Scheduling { get; init; }
}
