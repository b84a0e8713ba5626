using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The kind of a policy's parameters.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ParamKind")]
[MapType("atomic")]
public sealed partial record ParamKind
{
    /// <summary>The API version of the kind.</summary>
    [Field(1, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    /// <summary>The kind.</summary>
    [Field(2, "kind")]
    public string Kind { get; init; } = "";
}
