using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion")]
public sealed partial record CustomResourceConversion
{
    [Field(1, "strategy", Required = true, GoType = "v1.ConversionStrategyType")]
    public string Strategy { get; init; } = "";

    [Field(2, "webhook")]
    public WebhookConversion? Webhook { get; init; }
}
