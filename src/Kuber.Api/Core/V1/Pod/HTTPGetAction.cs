using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Makes an HTTP request; it succeeds with a code from 200 to 399.</summary>
[ApiMessage("io.k8s.api.core.v1.HTTPGetAction")]
public sealed partial record HTTPGetAction
{
    /// <summary>The path of the request; / by default.</summary>
    [Field(1, "path")]
    public string Path { get; init; } = "";

    /// <summary>The port, by number (1 to 65535) or by its name in the container.</summary>
    [Field(2, "port", Required = true)]
    public IntOrString Port { get; init; }

    /// <summary>The host to ask; the pod's address when empty.</summary>
    [Field(3, "host")]
    public string Host { get; init; } = "";

    /// <summary>HTTP or HTTPS, without a check of the certificate; HTTP by default.</summary>
    [Field(4, "scheme", GoType = "v1.URIScheme")]
    [Enum("HTTP", "HTTPS")]
    public string Scheme { get; init; } = "";

    /// <summary>More headers of the request; a name may repeat.</summary>
    [Field(5, "httpHeaders")]
    [ListType("atomic")]
    public ApiList<HTTPHeader> HttpHeaders { get; init; }
}
