using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

/// <summary>An endpoint behind a Service.</summary>
[ApiMessage("io.k8s.api.discovery.v1.Endpoint")]
public sealed partial record Endpoint
{
    /// <summary>Its addresses, which all lead to the same; at most 100, and the first is used.</summary>
    [Field(1, "addresses", Required = true)]
    [ListType("set")]
    public ApiList<string> Addresses { get; init; }

    /// <summary>How the endpoint is.</summary>
    [Field(2, "conditions", AlwaysWritten = true)]
    public EndpointConditions Conditions { get; init; } = EndpointConditions.Empty;

    /// <summary>Its host name, for DNS.</summary>
    [Field(3, "hostname")]
    public string? Hostname { get; init; }

    /// <summary>The object, mostly a pod, that it is.</summary>
    [Field(4, "targetRef")]
    public ObjectReference? TargetRef { get; init; }

    /// <summary>Labels of the node, from old versions of the API.</summary>
    [Field(5, "deprecatedTopology")]
    public ApiMap<string> DeprecatedTopology { get; init; }

    /// <summary>The node that it is on.</summary>
    [Field(6, "nodeName")]
    public string? NodeName { get; init; }

    /// <summary>The zone that it is in.</summary>
    [Field(7, "zone")]
    public string? Zone { get; init; }

    /// <summary>From where it should be used.</summary>
    [Field(8, "hints")]
    public EndpointHints? Hints { get; init; }
}
