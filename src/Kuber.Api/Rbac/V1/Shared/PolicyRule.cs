using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

[ApiMessage("io.k8s.api.rbac.v1.PolicyRule")]
public sealed partial record PolicyRule
{
    [Field(1, "verbs", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Verbs { get; init; }

    [Field(2, "apiGroups")]
    [ListType("atomic")]
    public ApiList<string> ApiGroups { get; init; }

    [Field(3, "resources")]
    [ListType("atomic")]
    public ApiList<string> Resources { get; init; }

    [Field(4, "resourceNames")]
    [ListType("atomic")]
    public ApiList<string> ResourceNames { get; init; }

    [Field(5, "nonResourceURLs")]
    [ListType("atomic")]
    public ApiList<string> NonResourceURLs { get; init; }
}
