using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An address behind a Service.</summary>
[ApiMessage("io.k8s.api.core.v1.EndpointAddress")]
[MapType("atomic")]
public sealed partial record EndpointAddress
{
    /// <summary>The IP address; not a loopback or link-local one.</summary>
    [Field(1, "ip", Required = true)]
    public string Ip { get; init; } = "";

    /// <summary>The host name of this endpoint.</summary>
    [Field(3, "hostname")]
    public string Hostname { get; init; } = "";

    /// <summary>The node that the endpoint is on.</summary>
    [Field(4, "nodeName")]
    public string? NodeName { get; init; }

    /// <summary>The object, mostly a pod, that has the address.</summary>
    [Field(2, "targetRef")]
    public ObjectReference? TargetRef { get; init; }
}
