using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Parameters of a server-side apply.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ApplyOptions")]
public sealed partial record ApplyOptions
{
    /// <summary>All does everything but store the result.</summary>
    [Field(1, "dryRun")]
    public ApiList<string> DryRun { get; init; }

    /// <summary>Takes fields over that other managers own.</summary>
    [Field(2, "force")]
    public bool Force { get; init; }

    /// <summary>The name of who applies; needed.</summary>
    [Field(3, "fieldManager")]
    public string FieldManager { get; init; } = "";
}
