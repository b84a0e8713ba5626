using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.Rule")]
public sealed partial record Rule
{
    [Field(1, "apiGroups")]
    public ApiList<string> ApiGroups { get; init; }

    [Field(2, "apiVersions")]
    public ApiList<string> ApiVersions { get; init; }

    [Field(3, "resources")]
    public ApiList<string> Resources { get; init; }

    [Field(4, "scope")]
    public string? Scope { get; init; }
}
