using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.HTTPGetAction")]
public sealed partial record HTTPGetAction
{
    [Field(1, "path")]
    public string Path { get; init; } = "";

    [Field(2, "port", Required = true)]
    public IntOrString Port { get; init; }

    [Field(3, "host")]
    public string Host { get; init; } = "";

    [Field(4, "scheme", GoType = "v1.URIScheme")]
    [Enum("HTTP", "HTTPS")]
    public string Scheme { get; init; } = "";

    [Field(5, "httpHeaders")]
    [ListType("atomic")]
    public ApiList<HTTPHeader> HttpHeaders { get; init; }
}
