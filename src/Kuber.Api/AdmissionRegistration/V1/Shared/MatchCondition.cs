using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>A condition on requests.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.MatchCondition")]
public sealed partial record MatchCondition
{
    /// <summary>The name of the condition, unique among its neighbours.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>A CEL expression that must be true; it sees object, oldObject, request and authorizer.</summary>
    [Field(2, "expression", Required = true)]
    public string Expression { get; init; } = "";
}
