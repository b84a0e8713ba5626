using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A webhook that converts objects.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion")]
public sealed partial record WebhookConversion
{
    /// <summary>How the webhook is reached.</summary>
    [Field(2, "clientConfig")]
    public WebhookClientConfig? ClientConfig { get; init; }

    /// <summary>The versions of ConversionReview that it knows; the first that the server knows is used.</summary>
    [Field(3, "conversionReviewVersions", Required = true)]
    [ListType("atomic")]
    public ApiList<string> ConversionReviewVersions { get; init; }
}
