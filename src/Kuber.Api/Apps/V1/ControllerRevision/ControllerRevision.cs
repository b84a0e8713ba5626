using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>A state of a controller's template, kept to roll back to.</summary>
[ApiMessage("io.k8s.api.apps.v1.ControllerRevision")]
[ApiKind("apps", "v1", "ControllerRevision")]
public sealed partial record ControllerRevision : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The state itself; it cannot change.</summary>
    [Field(2, "data")]
    public RawJson? Data { get; init; }

    /// <summary>The number of the state; higher is newer.</summary>
    [Field(3, "revision", Required = true)]
    public long Revision { get; init; }
}
