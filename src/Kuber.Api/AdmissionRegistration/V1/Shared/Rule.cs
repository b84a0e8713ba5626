using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.Rule")]
public sealed partial record Rule
{
    [Field(1, "apiGroups")]
    [ListType("atomic")]
    public ApiList<string> ApiGroups { get; init; }

    [Field(2, "apiVersions")]
    [ListType("atomic")]
    public ApiList<string> ApiVersions { get; init; }

    [Field(3, "resources")]
    [ListType("atomic")]
    public ApiList<string> Resources { get; init; }

    [Field(4, "scope", GoType = "v1.ScopeType")]
    [Enum("*", "Cluster", "Namespaced")]
    public string? Scope { get; init; }
}
