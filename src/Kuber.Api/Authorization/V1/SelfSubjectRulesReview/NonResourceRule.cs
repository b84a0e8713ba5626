using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>What is allowed on paths.</summary>
[ApiMessage("io.k8s.api.authorization.v1.NonResourceRule")]
public sealed partial record NonResourceRule
{
    /// <summary>The methods in small letters; * is everything.</summary>
    [Field(1, "verbs", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Verbs { get; init; }

    /// <summary>The paths; a * at the end takes all below.</summary>
    [Field(2, "nonResourceURLs")]
    [ListType("atomic")]
    public ApiList<string> NonResourceURLs { get; init; }
}
