using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.NonResourceRule")]
public sealed partial record NonResourceRule
{
    [Field(1, "verbs", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Verbs { get; init; }

    [Field(2, "nonResourceURLs")]
    [ListType("atomic")]
    public ApiList<string> NonResourceURLs { get; init; }
}
