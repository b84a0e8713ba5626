using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Resources.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.Rule")]
public sealed partial record Rule
{
    /// <summary>The API groups; * is every one.</summary>
    [Field(1, "apiGroups")]
    [ListType("atomic")]
    public ApiList<string> ApiGroups { get; init; }

    /// <summary>The versions; * is every one.</summary>
    [Field(2, "apiVersions")]
    [ListType("atomic")]
    public ApiList<string> ApiVersions { get; init; }

    /// <summary>The resources, with a subresource after a slash; * is every one, */* with all subresources.</summary>
    [Field(3, "resources")]
    [ListType("atomic")]
    public ApiList<string> Resources { get; init; }

    /// <summary>Cluster, Namespaced or * for both; * by default.</summary>
    [Field(4, "scope", GoType = "v1.ScopeType")]
    [Enum("*", "Cluster", "Namespaced")]
    public string? Scope { get; init; }
}
