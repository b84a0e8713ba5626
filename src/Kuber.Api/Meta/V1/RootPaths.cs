using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>The paths of the server.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.RootPaths")]
public sealed partial record RootPaths
{
    /// <summary>The paths.</summary>
    [Field(1, "paths", Required = true)]
    public ApiList<string> Paths { get; init; }
}
