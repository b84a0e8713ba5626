using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ParamKind")]
[MapType("atomic")]
public sealed partial record ParamKind
{
    [Field(1, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    [Field(2, "kind")]
    public string Kind { get; init; } = "";
}
