using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A question to a conversion webhook, and its answer.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview")]
[ApiKind("apiextensions.k8s.io", "v1", "ConversionReview")]
public sealed partial record ConversionReview
{
    /// <summary>The question.</summary>
    [Field(1, "request")]
    public ConversionRequest? Request { get; init; }

    /// <summary>The answer.</summary>
    [Field(2, "response")]
    public ConversionResponse? Response { get; init; }
}
