using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Parameters of a get.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions")]
[ApiKind("", "v1", "GetOptions")]
public sealed partial record GetOptions
{
    /// <summary>How fresh the object must be; 0 takes any, empty the newest.</summary>
    [Field(1, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";
}
