using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Parameters of a table.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions")]
public sealed partial record TableOptions
{
    /// <summary>What each row carries of its object: None, Metadata or Object; Metadata by default.</summary>
    [Field(1, "includeObject", GoType = "v1.IncludeObjectPolicy")]
    public string IncludeObject { get; init; } = "";
}
