using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Admission.V1;

/// <summary>What a webhook says to a request.</summary>
[ApiMessage("io.k8s.api.admission.v1.AdmissionResponse")]
public sealed partial record AdmissionResponse
{
    /// <summary>The id of the question.</summary>
    [Field(1, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>Whether the request may go on.</summary>
    [Field(2, "allowed", Required = true)]
    public bool Allowed { get; init; }

    /// <summary>What the client is told when it may not.</summary>
    [Field(3, "status")]
    public Status? Status { get; init; }

    /// <summary>Changes of the object, as the patch type has them.</summary>
    [Field(4, "patch")]
    public ByteString Patch { get; init; }

    /// <summary>The type of the patch; JSONPatch.</summary>
    [Field(5, "patchType", GoType = "v1.PatchType")]
    public string? PatchType { get; init; }

    /// <summary>Entries for the audit log.</summary>
    [Field(6, "auditAnnotations")]
    public ApiMap<string> AuditAnnotations { get; init; }

    /// <summary>Warnings for the client.</summary>
    [Field(7, "warnings")]
    public ApiList<string> Warnings { get; init; }
}
