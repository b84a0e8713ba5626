using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionKind")]
public sealed partial record GroupVersionKind
{
    [Field(1, "group", Required = true)]
    public string Group { get; init; } = "";

    [Field(2, "version", Required = true)]
    public string Version { get; init; } = "";

    [Field(3, "kind", Required = true)]
    public string Kind { get; init; } = "";
}
