using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

[ApiMessage("io.k8s.api.discovery.v1.Endpoint")]
public sealed partial record Endpoint
{
    [Field(1, "addresses", Required = true)]
    [ListType("set")]
    public ApiList<string> Addresses { get; init; }

    [Field(2, "conditions", AlwaysWritten = true)]
    public EndpointConditions Conditions { get; init; } = EndpointConditions.Empty;

    [Field(3, "hostname")]
    public string? Hostname { get; init; }

    [Field(4, "targetRef")]
    public ObjectReference? TargetRef { get; init; }

    [Field(5, "deprecatedTopology")]
    public ApiMap<string> DeprecatedTopology { get; init; }

    [Field(6, "nodeName")]
    public string? NodeName { get; init; }

    [Field(7, "zone")]
    public string? Zone { get; init; }

    [Field(8, "hints")]
    public EndpointHints? Hints { get; init; }
}
