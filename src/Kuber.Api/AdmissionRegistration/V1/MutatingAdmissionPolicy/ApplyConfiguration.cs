using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>A change that is made by server-side apply.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ApplyConfiguration")]
public sealed partial record ApplyConfiguration
{
    /// <summary>A CEL expression that makes the fields to apply, such as Object{spec: Object.spec{replicas: 1}}.</summary>
    [Field(1, "expression")]
    public string Expression { get; init; } = "";
}
