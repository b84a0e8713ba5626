using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Parameters of a create.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions")]
[ApiKind("", "v1", "CreateOptions")]
public sealed partial record CreateOptions
{
    /// <summary>All does everything but store the result.</summary>
    [Field(1, "dryRun")]
    public ApiList<string> DryRun { get; init; }

    /// <summary>The name of who writes, at most 128 characters; the start of the user agent by default.</summary>
    [Field(3, "fieldManager")]
    public string FieldManager { get; init; } = "";

    /// <summary>What unknown and duplicate fields do: Ignore nothing, Warn a warning, Strict an error; Warn by default.</summary>
    [Field(4, "fieldValidation")]
    public string FieldValidation { get; init; } = "";
}
