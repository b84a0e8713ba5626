using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The addresses behind a Service of the same name; EndpointSlices have taken its place.</summary>
[ApiMessage("io.k8s.api.core.v1.Endpoints")]
[ApiKind("", "v1", "Endpoints")]
public sealed partial record Endpoints : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Groups of addresses with the same ports.</summary>
    [Field(2, "subsets")]
    [ListType("atomic")]
    public ApiList<EndpointSubset> Subsets { get; init; }
}
