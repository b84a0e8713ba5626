using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ParamRef")]
[MapType("atomic")]
public sealed partial record ParamRef
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(3, "selector")]
    public LabelSelector? Selector { get; init; }

    [Field(4, "parameterNotFoundAction", GoType = "v1.ParameterNotFoundActionType")]
    public string? ParameterNotFoundAction { get; init; }
}
