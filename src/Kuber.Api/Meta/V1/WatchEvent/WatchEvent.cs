using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent")]
[ApiKind("", "v1", "WatchEvent")]
public sealed partial record WatchEvent
{
    [Field(1, "type", Required = true)]
    public string Type { get; init; } = "";

    [Field(2, "object", Required = true)]
    public RawJson Object { get; init; }
}
