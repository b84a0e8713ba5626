using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.Mutation")]
public sealed partial record Mutation
{
    [Field(2, "patchType", Required = true, GoType = "v1.PatchType")]
    [Enum("ApplyConfiguration", "JSONPatch")]
    public string PatchType { get; init; } = "";

    [Field(3, "applyConfiguration")]
    public ApplyConfiguration? ApplyConfiguration { get; init; }

    [Field(4, "jsonPatch")]
    public JSONPatch? JsonPatch { get; init; }
}
