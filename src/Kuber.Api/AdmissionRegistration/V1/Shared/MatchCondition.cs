using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.MatchCondition")]
public sealed partial record MatchCondition
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "expression", Required = true)]
    public string Expression { get; init; } = "";
}
