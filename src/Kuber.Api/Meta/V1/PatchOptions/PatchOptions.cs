using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Parameters of a patch.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions")]
[ApiKind("", "v1", "PatchOptions")]
public sealed partial record PatchOptions
{
    /// <summary>All does everything but store the result.</summary>
    [Field(1, "dryRun")]
    public ApiList<string> DryRun { get; init; }

    /// <summary>Takes fields over that other managers own; for server-side apply only.</summary>
    [Field(2, "force")]
    public bool? Force { get; init; }

    /// <summary>The name of who writes, at most 128 characters; needed for server-side apply.</summary>
    [Field(3, "fieldManager")]
    public string FieldManager { get; init; } = "";

    /// <summary>What unknown and duplicate fields do: Ignore nothing, Warn a warning, Strict an error; Warn by default.</summary>
    [Field(4, "fieldValidation")]
    public string FieldValidation { get; init; } = "";
}
