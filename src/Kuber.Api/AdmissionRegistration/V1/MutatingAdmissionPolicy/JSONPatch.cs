using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>A change that is made by a JSON patch.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.JSONPatch")]
public sealed partial record JSONPatch
{
    /// <summary>A CEL expression that makes a list of JSONPatch{op, path, value}.</summary>
    [Field(1, "expression")]
    public string Expression { get; init; } = "";
}
