using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest")]
public sealed partial record ConversionRequest
{
    [Field(1, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(2, "desiredAPIVersion", Required = true)]
    public string DesiredAPIVersion { get; init; } = "";

    [Field(3, "objects", Required = true)]
    public ApiList<RawJson> Objects { get; init; }
}
