using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>A named expression.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.Variable")]
[MapType("atomic")]
public sealed partial record Variable
{
    /// <summary>The name, a CEL identifier.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The CEL expression.</summary>
    [Field(2, "expression", Required = true)]
    public string Expression { get; init; } = "";
}
