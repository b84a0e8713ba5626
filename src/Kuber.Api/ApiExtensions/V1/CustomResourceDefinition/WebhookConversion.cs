using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion")]
public sealed partial record WebhookConversion
{
    [Field(2, "clientConfig")]
    public WebhookClientConfig? ClientConfig { get; init; }

    [Field(3, "conversionReviewVersions", Required = true)]
    [ListType("atomic")]
    public ApiList<string> ConversionReviewVersions { get; init; }
}
