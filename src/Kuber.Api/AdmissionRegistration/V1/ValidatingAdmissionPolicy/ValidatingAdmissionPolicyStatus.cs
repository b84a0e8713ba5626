using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus")]
public sealed partial record ValidatingAdmissionPolicyStatus
{
    [Field(1, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(2, "typeChecking")]
    public TypeChecking? TypeChecking { get; init; }

    [Field(3, "conditions")]
    [ListType("map", "type")]
    public ApiList<Condition> Conditions { get; init; }
}
