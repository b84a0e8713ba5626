using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Objects that a webhook has brought into another version.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse")]
public sealed partial record ConversionResponse
{
    /// <summary>The id of the question.</summary>
    [Field(1, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>The objects, in the order of the question; empty on failure.</summary>
    [Field(2, "convertedObjects", Required = true)]
    public ApiList<RawJson> ConvertedObjects { get; init; }

    /// <summary>Whether it went well; nothing is used when it did not.</summary>
    [Field(3, "result", Required = true)]
    public Status Result { get; init; } = Status.Empty;
}
