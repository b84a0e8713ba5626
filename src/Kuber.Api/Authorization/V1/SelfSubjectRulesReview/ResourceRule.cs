using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>What is allowed on resources.</summary>
[ApiMessage("io.k8s.api.authorization.v1.ResourceRule")]
public sealed partial record ResourceRule
{
    /// <summary>What is allowed; * is everything.</summary>
    [Field(1, "verbs", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Verbs { get; init; }

    /// <summary>The API groups; * is all.</summary>
    [Field(2, "apiGroups")]
    [ListType("atomic")]
    public ApiList<string> ApiGroups { get; init; }

    /// <summary>The resources, with a subresource after a slash; * is all.</summary>
    [Field(3, "resources")]
    [ListType("atomic")]
    public ApiList<string> Resources { get; init; }

    /// <summary>Only objects with these names; all when empty.</summary>
    [Field(4, "resourceNames")]
    [ListType("atomic")]
    public ApiList<string> ResourceNames { get; init; }
}
