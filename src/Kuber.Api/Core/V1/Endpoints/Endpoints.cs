using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Endpoints")]
[ApiKind("", "v1", "Endpoints")]
public sealed partial record Endpoints : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "subsets")]
    [ListType("atomic")]
    public ApiList<EndpointSubset> Subsets { get; init; }
}
