using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Parameters of an update.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions")]
[ApiKind("", "v1", "UpdateOptions")]
public sealed partial record UpdateOptions
{
    /// <summary>All does everything but store the result.</summary>
    [Field(1, "dryRun")]
    public ApiList<string> DryRun { get; init; }

    /// <summary>The name of who writes, at most 128 characters; the start of the user agent by default.</summary>
    [Field(2, "fieldManager")]
    public string FieldManager { get; init; } = "";

    /// <summary>What unknown and duplicate fields do: Ignore nothing, Warn a warning, Strict an error; Warn by default.</summary>
    [Field(3, "fieldValidation")]
    public string FieldValidation { get; init; } = "";
}
