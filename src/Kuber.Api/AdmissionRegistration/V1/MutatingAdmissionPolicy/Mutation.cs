using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>A change of the object; the field of the type is set.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.Mutation")]
public sealed partial record Mutation
{
    /// <summary>ApplyConfiguration or JSONPatch.</summary>
    [Field(2, "patchType", Required = true, GoType = "v1.PatchType")]
    [Enum("ApplyConfiguration", "JSONPatch")]
    public string PatchType { get; init; } = "";

    /// <summary>A change by server-side apply.</summary>
    [Field(3, "applyConfiguration")]
    public ApplyConfiguration? ApplyConfiguration { get; init; }

    /// <summary>A change by a JSON patch.</summary>
    [Field(4, "jsonPatch")]
    public JSONPatch? JsonPatch { get; init; }
}
