using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>Requests for paths that are no resources.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.NonResourcePolicyRule")]
public sealed partial record NonResourcePolicyRule
{
    /// <summary>The methods in small letters; * is every one.</summary>
    [Field(1, "verbs", Required = true)]
    [ListType("set")]
    public ApiList<string> Verbs { get; init; }

    /// <summary>The paths; /* at the end takes all below, * alone is every one.</summary>
    [Field(6, "nonResourceURLs", Required = true)]
    [ListType("set")]
    public ApiList<string> NonResourceURLs { get; init; }
}
