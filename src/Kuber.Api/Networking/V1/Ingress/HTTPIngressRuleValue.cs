using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Paths of a host and what answers them.</summary>
[ApiMessage("io.k8s.api.networking.v1.HTTPIngressRuleValue")]
public sealed partial record HTTPIngressRuleValue
{
    /// <summary>The paths; the longest that matches counts.</summary>
    [Field(1, "paths", Required = true)]
    [ListType("atomic")]
    public ApiList<HTTPIngressPath> Paths { get; init; }
}
