using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.ControllerRevision")]
[ApiKind("apps", "v1", "ControllerRevision")]
public sealed partial record ControllerRevision : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "data")]
    public RawJson? Data { get; init; }

    [Field(3, "revision", Required = true)]
    public long Revision { get; init; }
}
