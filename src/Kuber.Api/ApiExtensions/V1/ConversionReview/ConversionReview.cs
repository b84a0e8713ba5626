using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview")]
[ApiKind("apiextensions.k8s.io", "v1", "ConversionReview")]
public sealed partial record ConversionReview
{
    [Field(1, "request")]
    public ConversionRequest? Request { get; init; }

    [Field(2, "response")]
    public ConversionResponse? Response { get; init; }
}
