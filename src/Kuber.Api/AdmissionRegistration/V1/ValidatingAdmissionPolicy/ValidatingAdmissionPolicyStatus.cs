using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What was found about a policy.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus")]
public sealed partial record ValidatingAdmissionPolicyStatus
{
    /// <summary>The generation that this status is about.</summary>
    [Field(1, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>What was found when types were checked; not set before.</summary>
    [Field(2, "typeChecking")]
    public TypeChecking? TypeChecking { get; init; }

    /// <summary>Statements about the policy.</summary>
    [Field(3, "conditions")]
    [ListType("map", "type")]
    public ApiList<Condition> Conditions { get; init; }
}
