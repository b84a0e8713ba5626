using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>How custom resources change between versions.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion")]
public sealed partial record CustomResourceConversion
{
    /// <summary>None changes only apiVersion, Webhook asks a webhook; None by default.</summary>
    [Field(1, "strategy", Required = true, GoType = "v1.ConversionStrategyType")]
    public string Strategy { get; init; } = "";

    /// <summary>The webhook; only with strategy Webhook, and needed there.</summary>
    [Field(2, "webhook")]
    public WebhookConversion? Webhook { get; init; }
}
