using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Objects that a webhook is to bring into another version.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest")]
public sealed partial record ConversionRequest
{
    /// <summary>The id of this question; the answer repeats it.</summary>
    [Field(1, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>The version to bring them into, such as example.com/v1.</summary>
    [Field(2, "desiredAPIVersion", Required = true)]
    public string DesiredAPIVersion { get; init; } = "";

    /// <summary>The objects.</summary>
    [Field(3, "objects", Required = true)]
    public ApiList<RawJson> Objects { get; init; }
}
