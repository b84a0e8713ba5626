using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.ResourceRule")]
public sealed partial record ResourceRule
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
}
