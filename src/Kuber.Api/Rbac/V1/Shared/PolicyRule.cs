using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

/// <summary>Verbs that are allowed on resources or on paths.</summary>
[ApiMessage("io.k8s.api.rbac.v1.PolicyRule")]
public sealed partial record PolicyRule
{
    /// <summary>What is allowed, such as get or create; * is everything.</summary>
    [Field(1, "verbs", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Verbs { get; init; }

    /// <summary>The API groups of the resources; empty text for the core group, * for all.</summary>
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

    /// <summary>Paths that are no resources, such as /healthz; a * at the end takes all below. Cluster roles only.</summary>
    [Field(5, "nonResourceURLs")]
    [ListType("atomic")]
    public ApiList<string> NonResourceURLs { get; init; }
}
