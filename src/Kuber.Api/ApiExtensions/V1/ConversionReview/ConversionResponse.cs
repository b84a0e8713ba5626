using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse")]
public sealed partial record ConversionResponse
{
    [Field(1, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(2, "convertedObjects", Required = true)]
    public ApiList<RawJson> ConvertedObjects { get; init; }

    [Field(3, "result", Required = true)]
    public Status Result { get; init; } = Status.Empty;
}
