using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>A change that a watch reports.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent")]
[ApiKind("", "v1", "WatchEvent")]
public sealed partial record WatchEvent
{
    /// <summary>ADDED, MODIFIED, DELETED, BOOKMARK or ERROR.</summary>
    [Field(1, "type", Required = true)]
    public string Type { get; init; } = "";

    /// <summary>The object after the change, before it for DELETED, or a Status for ERROR.</summary>
    [Field(2, "object", Required = true)]
    public RawJson Object { get; init; }
}
