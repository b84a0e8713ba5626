using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Admission.V1;

[ApiMessage("io.k8s.api.admission.v1.AdmissionResponse")]
public sealed partial record AdmissionResponse
{
    [Field(1, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(2, "allowed", Required = true)]
    public bool Allowed { get; init; }

    [Field(3, "status")]
    public Status? Status { get; init; }

    [Field(4, "patch")]
    public ByteString Patch { get; init; }

    [Field(5, "patchType", GoType = "v1.PatchType")]
    public string? PatchType { get; init; }

    [Field(6, "auditAnnotations")]
    public ApiMap<string> AuditAnnotations { get; init; }

    [Field(7, "warnings")]
    public ApiList<string> Warnings { get; init; }
}
